package org.partnership.partner.matching;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike two words are, from 0 to 1; 0 where they are two words and not two spellings. */
final class WordLikeness {

  private static final int MOST_EDITS = 3;
  private static final LevenshteinDistance EDITS = new LevenshteinDistance(MOST_EDITS);
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final double SAME_SOUND = 0.97;
  private static final double SAME_CONSONANTS = 0.9;
  private static final double SAME_SKELETON = 0.93;
  private static final double SAME_SHORT_SKELETON = 0.85;
  private static final double ALIKE_ENOUGH = 0.8;

  private WordLikeness() {}

  static double between(Token one, Token other) {
    if (one.country() != null && other.country() != null) {
      return one.country().equals(other.country()) ? 1 : 0;
    }
    if (one.canonical().equals(other.canonical())) {
      return 1;
    }
    if (one.text().length() >= 5 && one.sound().equals(other.sound())) {
      return SAME_SOUND;
    }
    boolean spelt = isName(one) || isName(other);
    if (!spelt || one.sort() == Token.Sort.NUMBER || other.sort() == Token.Sort.NUMBER) {
      return 0; // two listed words are two words
    }
    if (one.abjad() != other.abjad()) {
      return acrossScripts(one, other);
    }
    return one.abjad() ? spelling(one.text(), other.text(), 6) : latin(one, other);
  }

  private static boolean isName(Token token) {
    return token.sort() == Token.Sort.NAME;
  }

  private static double latin(Token one, Token other) {
    int shorter = Math.min(one.text().length(), other.text().length());
    if (shorter >= 3 && one.sound().equals(other.sound())) {
      return SAME_SOUND;
    }
    boolean names = isName(one) && isName(other);
    if (names
        && one.consonants().length() >= 4
        && one.consonants().equals(other.consonants())
        && Math.abs(one.text().length() - other.text().length()) <= 3) {
      return SAME_CONSONANTS;
    }
    return spelling(one.text(), other.text(), 5);
  }

  /** Few enough letters differ for the length of the word. */
  private static double spelling(String one, String other, int shortest) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    if (shorter < shortest) {
      return 0;
    }
    int edits = EDITS.apply(one, other);
    boolean sameStart = one.charAt(0) == other.charAt(0);
    boolean transposed = edits == 2 && longer == shorter && sameLetters(one, other);
    int allowed = shorter < 8 ? 1 : shorter < 12 ? 2 : MOST_EDITS;
    if (edits < 0
        || (edits > allowed && !transposed)
        || (!sameStart && (edits > 1 || shorter < 7))) {
      return 0;
    }
    double likeness = JARO_WINKLER.apply(one, other);
    return likeness >= ALIKE_ENOUGH ? Math.min(likeness, 0.96) : 0;
  }

  private static boolean sameLetters(String one, String other) {
    return one.chars().sorted().boxed().toList().equals(other.chars().sorted().boxed().toList());
  }

  private static double acrossScripts(Token one, Token other) {
    String skeleton = skeleton(one);
    if (skeleton.length() < 2 || !skeleton.equals(skeleton(other))) {
      return 0;
    }
    return skeleton.length() >= 3 ? SAME_SKELETON : SAME_SHORT_SKELETON;
  }

  private static String skeleton(Token token) {
    return Sounds.skeleton(token.text());
  }
}
