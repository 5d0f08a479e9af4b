package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The filters that the kit uses, as a MongoDB server understands them. */
final class Conditions {

  private Conditions() {}

  static boolean match(Document document, BsonDocument filter) {
    for (Map.Entry<String, BsonValue> condition : filter.entrySet()) {
      if (!match(document, condition.getKey(), condition.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean match(Document document, String path, BsonValue wanted) {
    if (path.equals("$and")) {
      return wanted.asArray().stream().allMatch(f -> match(document, f.asDocument()));
    }
    if (path.equals("$or")) {
      return wanted.asArray().stream().anyMatch(f -> match(document, f.asDocument()));
    }
    List<@Nullable Object> values = values(document, path);
    if (wanted.isDocument() && isOperators(wanted.asDocument())) {
      return wanted.asDocument().entrySet().stream()
          .allMatch(o -> matchOperator(values, o.getKey(), o.getValue()));
    }
    return values.stream().anyMatch(v -> same(v, wanted));
  }

  private static boolean isOperators(BsonDocument document) {
    return !document.isEmpty() && document.getFirstKey().startsWith("$");
  }

  private static boolean matchOperator(
      List<@Nullable Object> values, String operator, BsonValue wanted) {
    return switch (operator) {
      case "$in" ->
          wanted.asArray().stream().anyMatch(w -> values.stream().anyMatch(v -> same(v, w)));
      case "$ne" -> values.stream().noneMatch(v -> same(v, wanted));
      case "$lt" -> values.stream().anyMatch(v -> v != null && compare(v, wanted) < 0);
      case "$lte" -> values.stream().anyMatch(v -> v != null && compare(v, wanted) <= 0);
      case "$gt" -> values.stream().anyMatch(v -> v != null && compare(v, wanted) > 0);
      case "$gte" -> values.stream().anyMatch(v -> v != null && compare(v, wanted) >= 0);
      default -> throw new UnsupportedOperationException(operator);
    };
  }

  /** Values at a path: of an array, those of its elements. */
  private static List<@Nullable Object> values(Document document, String path) {
    int dot = path.indexOf('.');
    Object value = document.get(dot < 0 ? path : path.substring(0, dot));
    List<@Nullable Object> found = new ArrayList<>(1);
    if (dot < 0) {
      if (value instanceof List<?> list) {
        found.addAll(list);
      } else {
        found.add(value);
      }
      return found;
    }
    String rest = path.substring(dot + 1);
    if (value instanceof Document inner) {
      found.addAll(values(inner, rest));
    } else if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Document inner) {
          found.addAll(values(inner, rest));
        }
      }
    }
    return found;
  }

  private static boolean same(@Nullable Object value, BsonValue wanted) {
    return value == null ? wanted.isNull() : !wanted.isNull() && compare(value, wanted) == 0;
  }

  private static int compare(Object value, BsonValue wanted) {
    return switch (value) {
      case String text -> wanted.isString() ? text.compareTo(wanted.asString().getValue()) : 1;
      case Number number -> Long.compare(number.longValue(), wanted.asNumber().longValue());
      case Date date -> Long.compare(date.getTime(), wanted.asDateTime().getValue());
      case Boolean flag -> Boolean.compare(flag, wanted.asBoolean().getValue());
      default -> throw new UnsupportedOperationException("to compare " + value.getClass());
    };
  }
}
