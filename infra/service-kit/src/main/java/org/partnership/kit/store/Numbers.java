package org.partnership.kit.store;

import org.bson.Document;

/** Numbers in stored documents, whatever width a server or tool has given them. */
public final class Numbers {

  private Numbers() {}

  /** A number that must be there. */
  public static long longOf(Document document, String field) {
    if (document.get(field) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException("no number in field " + field);
  }
}
