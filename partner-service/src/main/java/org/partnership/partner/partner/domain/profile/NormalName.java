package org.partnership.partner.partner.domain.profile;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names as they are compared (P-1): without case, accents, punctuation and spacing. Marks that
 * carry meaning, as vowel signs of Indic scripts do, stay.
 */
public final class NormalName {

  private static final java.util.regex.Pattern ACCENTS =
      java.util.regex.Pattern.compile("[\\u0300-\\u036F\\u064B-\\u065F\\u0670\\u0640]");
  private static final java.util.regex.Pattern BETWEEN =
      java.util.regex.Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  /** Letters with a stroke or joined ones, which decomposition leaves alone. */
  private static final Map<String, String> PLAIN =
      Map.of("ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "ı", "i", "ð", "d", "þ", "th");

  private static final int SIGNIFICANT = 3;

  private NormalName() {}

  /** The comparable form; empty when a text has neither letter nor digit. */
  public static String of(String name) {
    // Up and down again, so that letters that fold to several (ß, SS) meet.
    String folded = compatible(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String bare = ACCENTS.matcher(compatible(folded)).replaceAll("");
    for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
      bare = bare.replace(letter.getKey(), letter.getValue());
    }
    return BETWEEN.matcher(bare).replaceAll(" ").strip();
  }

  private static String compatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD);
  }

  /** The words that tell names apart: those of three letters and more, each once. */
  public static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>(List.of(of(name).split(" ")));
    Set<String> significant = new LinkedHashSet<>(words);
    significant.removeIf(word -> word.length() < SIGNIFICANT);
    return significant.isEmpty() ? words : significant;
  }
}
