package org.partnership.agreement.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as searches compare it: case, accents and runs of blanks do not matter. */
public final class SearchText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SearchText() {}

  /** The form to store and to search for. */
  public static String of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return BLANKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
