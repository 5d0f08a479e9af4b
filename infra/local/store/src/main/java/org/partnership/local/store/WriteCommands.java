package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The commands insert, update and delete: each statement on its own, stopping at the first refused
 * one when ordered, with the counts of what was done.
 */
final class WriteCommands {

  private static final int INVALID = 9;

  private WriteCommands() {}

  /** Does one statement and adds what it did to the answer. */
  private interface Statement {
    void run(int index);
  }

  static Document insert(StoreCollection collection, Document command) {
    List<Document> documents = list(command, "documents");
    Document answer = new Document("n", 0);
    return run(
        command,
        documents.size(),
        answer,
        index -> {
          collection.addDocument(documents.get(index));
          count(answer, "n", 1);
        });
  }

  /**
   * @param core runs an update command of one statement
   */
  static Document update(Document command, UnaryOperator<Document> core) {
    List<Document> updates = list(command, "updates");
    Document answer = new Document("n", 0).append("nModified", 0);
    List<Document> upserted = new ArrayList<>();
    run(
        command,
        updates.size(),
        answer,
        index -> {
          Document statement = updates.get(index);
          Unsupported.refuse(statement);
          Document done =
              core.apply(
                  new Document("update", command.get("update"))
                      .append("updates", List.of(statement)));
          throwFirst(done);
          count(answer, "n", Fields.number(done, "n"));
          count(answer, "nModified", Fields.number(done, "nModified"));
          if (done.get("upserted") instanceof Collection<?> created) {
            Object id = ((Document) created.iterator().next()).get("_id");
            upserted.add(new Document("index", index).append("_id", id));
          }
        });
    if (!upserted.isEmpty()) {
      answer.append("upserted", upserted);
    }
    return answer;
  }

  private static void throwFirst(Document done) {
    if (done.get("writeErrors") instanceof List<?> errors) {
      Document error = (Document) errors.getFirst();
      throw new MongoServerError(
          Fields.number(error, "code"),
          String.valueOf(error.get("codeName")),
          String.valueOf(error.get("errmsg")));
    }
  }

  static Document delete(StoreCollection collection, Document command) {
    List<Document> deletes = list(command, "deletes");
    Document answer = new Document("n", 0);
    return run(
        command,
        deletes.size(),
        answer,
        index -> {
          Document statement = deletes.get(index);
          Unsupported.refuse(statement);
          Document filter = Fields.require(statement, "q", Document.class);
          int limit = Fields.number(statement, "limit");
          count(answer, "n", collection.deleteDocuments(filter, limit, NoopOplog.get()));
        });
  }

  private static Document run(Document command, int size, Document answer, Statement statement) {
    boolean ordered = !command.containsKey("ordered") || Utils.isTrue(command.get("ordered"));
    List<Document> errors = new ArrayList<>();
    for (int index = 0; index < size && (errors.isEmpty() || !ordered); index++) {
      try {
        statement.run(index);
      } catch (MongoServerError refused) {
        errors.add(
            new Document("index", index)
                .append("code", refused.getCode())
                .append("codeName", refused.getCodeName())
                .append("errmsg", refused.getMessageWithoutErrorCode()));
      }
    }
    if (!errors.isEmpty()) {
      answer.append("writeErrors", errors);
    }
    return answer.append("ok", 1.0);
  }

  private static void count(Document answer, String field, int more) {
    answer.put(field, Fields.number(answer, field) + more);
  }

  @SuppressWarnings("unchecked")
  private static List<Document> list(Document command, String field) {
    if (!(command.get(field) instanceof List<?> list) || list.isEmpty()) {
      throw new MongoServerError(
          INVALID, "FailedToParse", "'" + field + "' must be a list that is not empty");
    }
    return (List<Document>) list;
  }
}
