package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;

/**
 * What this store would otherwise ignore or misread is refused instead: nobody shall believe in a
 * guarantee that is not given.
 */
final class Unsupported {

  private static final int NOT_IMPLEMENTED = 238;

  private static final Set<String> OPTIONS =
      Set.of(
          "collation",
          "validator",
          "capped",
          "timeseries",
          "viewOn",
          "clusteredIndex",
          "tailable",
          "awaitData",
          "startTransaction");

  private Unsupported() {}

  /** Refuses a command or statement that asks for what this store does not do. */
  static void refuse(Document command) {
    for (String option : OPTIONS) {
      Object value = command.get(option);
      if (value != null && !Boolean.FALSE.equals(value)) {
        throw refused("'" + option + "'");
      }
    }
    if (command.get("u") instanceof List<?> || command.get("update") instanceof List<?>) {
      throw refused("an update by aggregation pipeline");
    }
  }

  private static MongoServerError refused(String what) {
    return new MongoServerError(
        NOT_IMPLEMENTED, "NotImplemented", "This local store does not support " + what + ".");
  }
}
