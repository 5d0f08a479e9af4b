package org.partnership.agreement.print.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages are made in (L-7). */
public enum Language {
  EN(false),
  FR(false),
  ES(false),
  AR(true);

  private final boolean rightToLeft;

  Language(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  /** Whether it is written from right to left. */
  public boolean isRightToLeft() {
    return rightToLeft;
  }

  /** Its two-letter code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For texts and dates. */
  public Locale locale() {
    return Locale.of(code());
  }

  /** The language of a code, if pages are made in it. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
  }

  /** All codes. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Language::code).toList();
  }
}
