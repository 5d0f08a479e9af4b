package org.partnership.kit.store;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the store must know of a kind of aggregate.
 *
 * @param name kebab-case name of the thing, used in refusals and metrics
 * @param collection where its documents are
 * @param stateType the record that is its state
 * @param office code of the office that owns it, for the envelope; null where none does
 * @param key id of the root that its events travel under (Kafka key), from its id and state
 * @param indexes declared indexes on its state
 */
public record AggregateType<S>(
    String name,
    String collection,
    Class<S> stateType,
    Function<S, @Nullable String> office,
    BiFunction<String, S, String> key,
    List<IndexSpec> indexes) {

  public AggregateType {
    indexes = List.copyOf(indexes);
  }

  /** An aggregate that is its own root. */
  public static <S> AggregateType<S> root(
      String name,
      String collection,
      Class<S> stateType,
      Function<S, @Nullable String> office,
      IndexSpec... indexes) {
    return new AggregateType<>(
        name, collection, stateType, office, (id, state) -> id, List.of(indexes));
  }
}
