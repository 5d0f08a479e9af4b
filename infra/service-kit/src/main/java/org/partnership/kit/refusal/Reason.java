package org.partnership.kit.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason behind a refusal, or one line of an answer that explains itself.
 *
 * @param code stable key, kebab-case; the text in the caller's language is the message {@code
 *     code}, what would help is the message {@code code.remedy}
 * @param rule id of the rule in the domain description (such as {@code P-1}), if one decides it
 * @param args the facts behind it, in the order in which the messages name them
 * @param field JSON pointer of the field at fault, if one is
 */
public record Reason(
    String code, @Nullable String rule, List<Object> args, @Nullable String field) {

  public Reason {
    args = List.copyOf(args);
  }

  /** A reason by a rule, with the facts behind it. */
  public static Reason of(String rule, String code, Object... args) {
    return new Reason(code, rule, List.of(args), null);
  }

  /** A reason that no domain rule carries (shape, protocol). */
  public static Reason plain(String code, Object... args) {
    return new Reason(code, null, List.of(args), null);
  }

  /** The same reason, tied to the field at fault. */
  public Reason at(String pointer) {
    return new Reason(code, rule, args, pointer);
  }
}
