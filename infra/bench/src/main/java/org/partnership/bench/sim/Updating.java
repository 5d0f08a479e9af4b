package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The updates and projections that the kit uses, as a MongoDB server understands them. */
final class Updating {

  private Updating() {}

  /** A document as a client gets it: its own. */
  static Document copy(Document document) {
    Document copy = new Document();
    document.forEach((name, value) -> copy.append(name, copyOf(value)));
    return copy;
  }

  private static @Nullable Object copyOf(@Nullable Object value) {
    if (value instanceof Document document) {
      return copy(document);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(v -> copy.add(copyOf(v)));
      return copy;
    }
    return value;
  }

  /** Applies an update in place. */
  static void apply(Document document, BsonDocument update, boolean inserting) {
    update.forEach(
        (operator, fields) ->
            fields
                .asDocument()
                .forEach((field, value) -> apply(document, operator, field, value, inserting)));
  }

  private static void apply(
      Document document, String operator, String field, BsonValue value, boolean inserting) {
    switch (operator) {
      case "$set" -> document.put(field, java(value));
      case "$setOnInsert" -> {
        if (inserting) {
          document.put(field, java(value));
        }
      }
      case "$inc" -> {
        Number before = document.get(field) instanceof Number number ? number : 0L;
        document.put(field, before.longValue() + value.asNumber().longValue());
      }
      case "$push" -> push(document, field, value);
      case "$pull" -> {
        BsonDocument condition = value.asDocument();
        list(document, field)
            .removeIf(e -> e instanceof Document d && Conditions.match(d, condition));
      }
      default -> throw new UnsupportedOperationException(operator);
    }
  }

  private static void push(Document document, String field, BsonValue value) {
    List<@Nullable Object> list = list(document, field);
    if (!value.isDocument() || !value.asDocument().containsKey("$each")) {
      list.add(java(value));
      return;
    }
    BsonDocument modifiers = value.asDocument();
    modifiers.getArray("$each").forEach(v -> list.add(java(v)));
    BsonValue slice = modifiers.get("$slice");
    if (slice != null) {
      int keep = -slice.asNumber().intValue();
      while (list.size() > keep) {
        list.remove(0);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<@Nullable Object> list(Document document, String field) {
    return (List<@Nullable Object>)
        document.computeIfAbsent(field, f -> new ArrayList<@Nullable Object>());
  }

  static Document document(BsonDocument bson) {
    Document document = new Document();
    bson.forEach((name, value) -> document.append(name, java(value)));
    return document;
  }

  private static @Nullable Object java(BsonValue value) {
    return switch (value.getBsonType()) {
      case STRING -> value.asString().getValue();
      case INT64 -> value.asInt64().getValue();
      case INT32 -> value.asInt32().getValue();
      case BOOLEAN -> value.asBoolean().getValue();
      case DATE_TIME -> new Date(value.asDateTime().getValue());
      case NULL -> null;
      case BINARY -> new Binary(value.asBinary().getType(), value.asBinary().getData());
      case DOCUMENT -> document(value.asDocument());
      case ARRAY -> array(value.asArray());
      default -> throw new UnsupportedOperationException("to store " + value.getBsonType());
    };
  }

  private static List<@Nullable Object> array(BsonArray values) {
    List<@Nullable Object> list = new ArrayList<>(values.size());
    values.forEach(v -> list.add(java(v)));
    return list;
  }

  /** What a projection leaves of a document, as a copy. */
  static Document projected(Document document, @Nullable BsonDocument projection) {
    if (projection == null || projection.isEmpty()) {
      return copy(document);
    }
    boolean including = projection.values().stream().anyMatch(v -> v.asNumber().intValue() == 1);
    Document left = including ? new Document("_id", document.get("_id")) : copy(document);
    projection
        .keySet()
        .forEach(
            path -> {
              if (including) {
                include(document, left, path);
              } else {
                left.remove(path);
              }
            });
    return left;
  }

  private static void include(Document from, Document to, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      if (from.containsKey(path)) {
        to.put(path, copyOf(from.get(path)));
      }
    } else if (from.get(path.substring(0, dot)) instanceof List<?> list) {
      List<Document> kept = new ArrayList<>();
      for (Object element : list) {
        Document inner = new Document();
        include((Document) element, inner, path.substring(dot + 1));
        kept.add(inner);
      }
      to.put(path.substring(0, dot), kept);
    }
  }
}
