package org.partnership.kit.command;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * The version a caller based a change on.
 *
 * @param version null: whatever the version is
 */
public record IfMatch(@Nullable Long version) {

  /** For what needs no version: creating things under a thing, and the platform's own changes. */
  public static final IfMatch ANY = new IfMatch(null);

  /**
   * From the header.
   *
   * @throws RefusedException 428 without it, 400 when it is no version of ours
   */
  public static IfMatch fromHeader(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new RefusedException(
          Refusal.of(Refusal.Kind.PRECONDITION_REQUIRED, Reason.plain("if-match-missing")));
    }
    String text = header.strip();
    if (text.equals("*")) {
      return ANY;
    }
    if (text.startsWith("W/")) {
      text = text.substring(2);
    }
    if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1);
    }
    try {
      return new IfMatch(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new RefusedException(
          Refusal.of(Refusal.Kind.MALFORMED, Reason.plain("if-match-malformed")));
    }
  }

  /** Refuses with 412 when the thing is at another version by now. */
  public void check(long current) {
    if (version != null && version != current) {
      throw new RefusedException(
          Refusal.of(Refusal.Kind.STALE, Reason.plain("version-stale", version, current)));
    }
  }
}
