package org.partnership.agreement.agreement.web;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.web.PlainText;

/** Why something is done, in either of two fields. */
public record WhyBody(
    @PlainText(max = 2000, lines = true) @Nullable String comment,
    @PlainText(max = 2000, lines = true) @Nullable String reason) {

  /** What was said, if anything was. */
  public static @Nullable String said(@Nullable WhyBody body) {
    if (body == null) {
      return null;
    }
    return body.reason() == null ? body.comment() : body.reason();
  }

  /**
   * What was said.
   *
   * @param field that the action asks for, for the refusal
   * @throws RefusedException 400 when nothing was said
   */
  public static String needed(@Nullable WhyBody body, String field) {
    String said = said(body);
    if (said == null) {
      throw new RefusedException(Refusal.malformed("/" + field, "why-missing", field));
    }
    return said;
  }
}
