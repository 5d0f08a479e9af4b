package org.partnership.kit.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.springframework.context.MessageSource;

/** Reasons in the caller's language. */
public final class Texts {

  private final MessageSource messages;

  public Texts(MessageSource messages) {
    this.messages = messages;
  }

  /** What is the case. */
  public String fact(Reason reason, Locale locale) {
    String text = messages.getMessage(reason.code(), args(reason), reason.code(), locale);
    return text == null ? reason.code() : text;
  }

  /** What would help, if anything is known to. */
  public @Nullable String remedy(Reason reason, Locale locale) {
    return messages.getMessage(reason.code() + ".remedy", args(reason), null, locale);
  }

  /** Title of a sort of refusal. */
  public String title(Refusal.Kind kind, Locale locale) {
    String text = messages.getMessage("status." + kind.status(), null, kind.name(), locale);
    return text == null ? kind.name() : text;
  }

  /** Any text of the platform. */
  public String text(String code, Locale locale, Object... args) {
    String text = messages.getMessage(code, args, code, locale);
    return text == null ? code : text;
  }

  /** As text, so that no number is dressed up by the locale (a year is not 2,026). */
  private static Object[] args(Reason reason) {
    return reason.args().stream().map(Object::toString).toArray();
  }
}
