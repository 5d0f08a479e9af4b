package org.partnership.agreement.calendar;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Found;
import org.partnership.kit.store.AggregateStore;

/**
 * How everything is swept here, however many there are. The ids of what is due are read once, so
 * that nothing is missed or met twice while things change. They are gone through in chunks, each
 * read in one go and by the same question again: what another instance has done by then is not in
 * it. Every run takes the chunks in an order of its own, so that two at once share the work instead
 * of meeting at every thing; where they do meet, the version decides who was first.
 */
public final class Sweep {

  /** A few megabytes at a time. */
  static final int CHUNK = 200;

  /** Enough to keep the store busy, few enough to leave room for those who wait for an answer. */
  static final int AT_ONCE = 16;

  private Sweep() {}

  /**
   * Sweeps the aggregates that match.
   *
   * @param due no longer matches what has been done
   */
  public static <S> void over(
      Commands commands, AggregateStore<S> store, Bson due, Consumer<Found<S>> each) {
    over(
        store.ids(due),
        chunk -> commands.find(store, Filters.and(Filters.in("_id", chunk), due)),
        each);
  }

  static <T> void over(
      List<String> due, Function<List<String>, Collection<T>> stillDue, Consumer<T> each) {
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < due.size(); from += CHUNK) {
      chunks.add(due.subList(from, Math.min(due.size(), from + CHUNK)));
    }
    Collections.shuffle(chunks);
    // Read one by one as places come free, while the chunk before is still being done.
    Iterable<T> things = () -> chunks.stream().map(stillDue).flatMap(Collection::stream).iterator();
    Together.forEach(things, AT_ONCE, each);
  }
}
