package org.partnership.kit.command;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids are UUIDv7 strings: unique without asking anyone, and sorted by the time they were made. */
public final class Ids {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Ids() {}

  /** A fresh id. */
  public static String next() {
    return GENERATOR.generate().toString();
  }

  /**
   * The id for what this act creates: the same in every repeat of an idempotent request, fresh
   * otherwise. For the one aggregate that a request creates.
   */
  public static String forNewThing(Act act) {
    IdempotentRequest request = act.idempotency();
    return request == null ? next() : request.newId();
  }

  /** Whether a text has the form of an id; what has not can be refused without asking the store. */
  public static boolean isId(String text) {
    return UUID_TEXT.matcher(text).matches();
  }

  /** A name-based id, the same for the same name at any time. */
  public static String named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
