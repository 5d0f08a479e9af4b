package org.partnership.kit.store;

import com.mongodb.MongoException;
import com.mongodb.client.model.Projections;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How aggregate documents are read, and how their errors are told apart. */
final class StoredDocuments {

  static final Bson WITHOUT_TECHNICAL = Projections.exclude("outbox", "keys", "lastEventAt");
  static final Bson FOR_COMMANDS =
      Projections.include(
          "version", "createdAt", "updatedAt", "state", "seq", "lastEventAt", "keys", "outbox.seq");
  static final Bson OUTBOX_HEAD = Projections.include("outbox.seq");

  private static final int DUPLICATE_KEY = 11000;

  private StoredDocuments() {}

  static <S> Stored<S> stored(Document d, AggregateType<S> type, StoreSupport support) {
    return new Stored<>(
        d.getString("_id"),
        Numbers.longOf(d, "version"),
        Numbers.longOf(d, "seq"),
        d.getDate("createdAt").toInstant(),
        d.getDate("updatedAt").toInstant(),
        support.fromDocument(
            type.stateType(), Objects.requireNonNull(d.get("state", Document.class))));
  }

  static boolean isDuplicateKey(MongoException e) {
    return e.getCode() == DUPLICATE_KEY;
  }

  static String brokenIndex(AggregateType<?> type, String message) {
    return type.indexes().stream()
        .filter(IndexSpec::unique)
        .filter(i -> names(i, message))
        .map(IndexSpec::name)
        .findFirst()
        .orElse("_id");
  }

  /** Servers name the broken index in the message, by its name or by its fields. */
  static boolean names(IndexSpec index, String message) {
    return message.contains(index.name()) || index.paths().stream().allMatch(message::contains);
  }
}
