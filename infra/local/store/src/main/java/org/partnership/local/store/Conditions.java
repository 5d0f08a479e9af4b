package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.local.store.SortKey.ValueClass;

/**
 * What a filter demands of single paths, as far as a sorted index can serve it: equality, {@code
 * $in}, ranges and prefixes, also inside {@code $and}, {@code $elemMatch} and {@code $all}. It
 * never demands more than the filter does; every document found is matched against the filter
 * again.
 */
final class Conditions {

  /** Per path, one list of alternatives for each demand. */
  private final Map<String, List<List<Bound>>> demands = new LinkedHashMap<>();

  /** Per path, what was demanded as it was written. */
  private final Map<String, List<@Nullable Object>> stated = new LinkedHashMap<>();

  private final List<List<Document>> alternatives = new ArrayList<>();

  private Conditions() {}

  static Conditions of(Document filter) {
    Conditions conditions = new Conditions();
    conditions.read("", filter);
    return conditions;
  }

  /** The branches of each {@code $or} that all documents must satisfy. */
  List<List<Document>> alternatives() {
    return alternatives;
  }

  /** The ranges in which the path's value lies, in order; null if the filter says nothing. */
  @Nullable List<Bound> of(String path) {
    return demands.containsKey(path)
        ? Bound.sorted(demands.get(path).stream().reduce(Bound::intersect).orElseThrow())
        : null;
  }

  /**
   * The same where the path may hold an array: different elements may satisfy different demands, so
   * only one demand counts; and an absent value is not told from an element's, so null is none.
   */
  @Nullable List<Bound> ofArray(String path) {
    byte[] absent = SortKey.of(null);
    return demands.getOrDefault(path, List.of()).stream()
        .filter(demand -> demand.stream().noneMatch(b -> Arrays.equals(b.from(), absent)))
        .min(Comparator.comparing((List<Bound> demand) -> !demand.stream().allMatch(Bound::point)))
        .map(Bound::sorted)
        .orElse(null);
  }

  /** Whether the filter is only satisfied by documents that have a value at the path. */
  boolean demandsValue(String path) {
    byte[] absent = SortKey.of(null);
    return demands.getOrDefault(path, List.of()).stream()
        .anyMatch(d -> d.stream().noneMatch(b -> Arrays.equals(b.from(), absent)));
  }

  /** What the filter says of the path, as it is written: values, or operators with operands. */
  List<@Nullable Object> stated(String path) {
    return stated.getOrDefault(path, List.of());
  }

  private void read(String parent, Document filter) {
    filter.forEach(
        (name, value) -> {
          if (name.equals("$and") && value instanceof Collection<?> all) {
            all.forEach(each -> read(parent, (Document) each));
          } else if (name.equals("$or") && parent.isEmpty() && value instanceof Collection<?> any) {
            alternatives.add(any.stream().map(Document.class::cast).toList());
          } else if (!name.startsWith("$")) {
            demand(parent + name, value);
          }
        });
  }

  private void demand(String path, @Nullable Object value) {
    stated.computeIfAbsent(path, p -> new ArrayList<>()).add(value);
    if (BsonRegularExpression.isRegularExpression(value)) {
      add(path, prefix(BsonRegularExpression.convertToRegularExpression(value)));
    } else if (value instanceof Document operators && isOperators(operators)) {
      operators.forEach((operator, operand) -> demand(path, operator, operand));
    } else {
      add(path, equal(value));
    }
  }

  private static boolean isOperators(Document value) {
    return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
  }

  private void demand(String path, String operator, @Nullable Object operand) {
    switch (operator) {
      case "$eq" -> add(path, equal(operand));
      case "$in" -> add(path, anyOf((Collection<?>) operand));
      case "$gt", "$gte", "$lt", "$lte" -> add(path, range(operator, operand));
      case "$all" -> {
        if (operand instanceof Collection<?> all) {
          all.forEach(each -> demand(path, each));
        }
      }
      case "$elemMatch" -> {
        if (operand instanceof Document element && isOperators(element)) {
          demand(path, element);
        } else if (operand instanceof Document element) {
          read(path + ".", element);
        }
      }
      default -> {
        // no order serves it
      }
    }
  }

  private void add(String path, @Nullable List<Bound> bounds) {
    if (bounds != null) {
      demands.computeIfAbsent(path, p -> new ArrayList<>()).add(bounds);
    }
  }

  private static @Nullable List<Bound> equal(@Nullable Object value) {
    return value instanceof Collection<?> ? null : List.of(Bound.of(value));
  }

  private static @Nullable List<Bound> anyOf(@Nullable Collection<?> values) {
    List<Bound> bounds = new ArrayList<>();
    for (Object value : values == null ? List.of() : values) {
      List<Bound> bound =
          BsonRegularExpression.isRegularExpression(value)
              ? prefix(BsonRegularExpression.convertToRegularExpression(value))
              : equal(value);
      if (bound == null) {
        return null;
      }
      bounds.addAll(bound);
    }
    return Bound.apart(bounds);
  }

  /** Only values of the operand's class compare with it. */
  private static @Nullable List<Bound> range(String operator, @Nullable Object operand) {
    ValueClass valueClass = ValueClass.of(operand);
    if (operand instanceof Missing
        || switch (valueClass) {
          case NUMBER, STRING, OBJECT_ID, DATE, BOOLEAN, BINARY, TIMESTAMP -> false;
          default -> true;
        }) {
      return null;
    }
    Bound all = Bound.ofPrefix(new byte[] {(byte) valueClass.tag()});
    Bound point = Bound.of(operand);
    byte[] behind = point.above() == null ? point.from() : point.above();
    return List.of(
        switch (operator) {
          case "$gt" -> new Bound(behind, all.above(), false);
          case "$gte" -> new Bound(point.from(), all.above(), false);
          case "$lt" -> new Bound(all.from(), point.from(), false);
          default -> new Bound(all.from(), behind, false);
        });
  }

  private static @Nullable List<Bound> prefix(BsonRegularExpression regex) {
    String prefix = RegexPrefix.of(regex);
    return prefix == null ? null : List.of(Bound.ofPrefix(SortKey.ofTextPrefix(prefix)));
  }
}
