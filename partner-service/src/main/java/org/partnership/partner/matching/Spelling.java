package org.partnership.partner.matching;

import java.util.Arrays;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike two words are by their letters: few enough may differ for their length. */
final class Spelling {

  private static final int MOST_EDITS = 3;
  private static final int SURE = 6;
  private static final int MIDDLING = 8;
  private static final int LONG = 12;
  private static final int SURE_OF_START = 7;
  private static final LevenshteinDistance EDITS = new LevenshteinDistance(MOST_EDITS);
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final double ALIKE_ENOUGH = 0.8;
  private static final double MOST = 0.96;

  private Spelling() {}

  /**
   * From 0 to 1; 0 where they are two words and not two spellings.
   *
   * @param shortest shorter words must be the same
   */
  static double likeness(String one, String other, int shortest) {
    int shorter = Math.min(one.length(), other.length());
    if (shorter < shortest || Math.max(one.length(), other.length()) - shorter > MOST_EDITS) {
      return 0;
    }
    boolean sameStart = one.charAt(0) == other.charAt(0);
    if (!sameStart && shorter < SURE_OF_START) {
      return 0;
    }
    int edits = EDITS.apply(one, other);
    if (edits < 0) {
      return 0;
    }
    int allowed = shorter < MIDDLING ? 1 : shorter < LONG ? 2 : MOST_EDITS;
    boolean swapped = edits == 2 && isSwapped(one, other);
    boolean oneEdit = edits <= 1 || swapped;
    if (shorter < SURE && !oneMore(one, other) && !swapped && !sameConsonants(one, other)) {
      return 0; // another letter makes a short word another word
    }
    if ((edits > allowed && !swapped) || (!sameStart && !oneEdit)) {
      return 0;
    }
    double likeness = JARO_WINKLER.apply(one, other);
    return likeness >= ALIKE_ENOUGH ? Math.min(likeness, MOST) : 0;
  }

  private static boolean oneMore(String one, String other) {
    return one.length() != other.length();
  }

  private static boolean sameConsonants(String one, String other) {
    return Sounds.frame(Sounds.of(one)).equals(Sounds.frame(Sounds.of(other)));
  }

  /** Whether the same letters stand in another order. */
  static boolean isSwapped(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    char[] letters = one.toCharArray();
    char[] others = other.toCharArray();
    Arrays.sort(letters);
    Arrays.sort(others);
    return Arrays.equals(letters, others);
  }
}
