package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** The fields of a command, refused when they are missing or of another type. */
final class Fields {

  private static final int TYPE_MISMATCH = 14;

  private Fields() {}

  static <T> T require(Document command, String field, Class<T> type) {
    Object value = command.get(field);
    if (!type.isInstance(value)) {
      throw new MongoServerError(
          TYPE_MISMATCH,
          "TypeMismatch",
          "Field '" + field + "' must be of type " + type.getSimpleName() + ".");
    }
    return type.cast(value);
  }

  /** 0 if it is not there. */
  static int number(Document command, String field) {
    return command.get(field) instanceof Number number ? number.intValue() : 0;
  }
}
