package org.partnership.partner.matching;

/** How alike two words are, from 0 to 1; 0 where they are two words and not two spellings. */
final class WordLikeness {

  private static final double SAME_SOUND = 0.97;
  private static final double SAME_FRAME = 0.93;
  private static final double SAME_SHORT_FRAME = 0.85;
  private static final double NEAR_KIND = 0.6;
  private static final double SHORTENED = 0.9;
  private static final int SHORTEST_SPELT = 5;
  private static final int SHORTEST_ROUGH = 6;
  private static final int SHORTEST_SHORTENED = 3;

  private WordLikeness() {}

  static double between(Token one, Token other) {
    if (one.place() != null && other.place() != null) {
      return one.place().equals(other.place()) ? 1 : 0;
    }
    if (one.canonical().equals(other.canonical())) {
      return 1;
    }
    if (one.sort() == other.sort() && one.sort().isTranslatedLoosely()) {
      return NEAR_KIND;
    }
    if (isFond(one, other) || isFond(other, one)) {
      return SAME_SOUND;
    }
    boolean spelt = one.isName() || other.isName();
    if (!spelt || one.sort() == Token.Sort.NUMBER || other.sort() == Token.Sort.NUMBER) {
      return 0; // two listed words are two words
    }
    if (one.rough() != other.rough()) {
      return acrossScripts(one, other);
    }
    return one.rough()
        ? Spelling.likeness(one.text(), other.text(), SHORTEST_ROUGH)
        : latin(one, other);
  }

  private static boolean isFond(Token one, Token other) {
    return one.sort() == Token.Sort.FOND && other.sort() == Token.Sort.ENDOWMENT;
  }

  private static double latin(Token one, Token other) {
    int shorter = Math.min(one.text().length(), other.text().length());
    if (shorter >= 3 && one.spoken().sound().equals(other.spoken().sound())) {
      return SAME_SOUND;
    }
    boolean names = one.isName() && other.isName();
    if (names && shorter >= 3 && one.spoken().blurred().equals(other.spoken().blurred())) {
      return SAME_FRAME;
    }
    if (names && Romanisation.alike(one.spoken().chinese(), other.spoken().chinese())) {
      return SAME_SHORT_FRAME;
    }
    if (isShort(one, other) || isShort(other, one)) {
      return SHORTENED;
    }
    if (names && (sameFrame(one, other) || sameBare(one, other))) {
      return SAME_FRAME;
    }
    return Spelling.likeness(one.text(), other.text(), SHORTEST_SPELT);
  }

  /** An unknown word that is the beginning, or the consonants, of a listed one: Intl, Dev. */
  private static boolean isShort(Token shortened, Token listed) {
    String text = shortened.text();
    String whole = listed.text();
    if (!shortened.isName()
        || listed.isName()
        || listed.place() != null
        || text.length() < SHORTEST_SHORTENED
        || text.length() >= whole.length() - 1) {
      return false;
    }
    return whole.startsWith(text)
        || (text.charAt(0) == whole.charAt(0)
            && text.charAt(text.length() - 1) == whole.charAt(whole.length() - 1)
            && text.equals(consonants(text))
            && isWithin(text, consonants(whole)));
  }

  private static String consonants(String text) {
    return text.charAt(0) + text.substring(1).replaceAll("[aeiou]", "");
  }

  private static boolean isWithin(String letters, String text) {
    int at = -1;
    for (int i = 0; i < letters.length(); i++) {
      at = text.indexOf(letters.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** The same consonants, and vowels that are taken for one another. */
  private static boolean sameFrame(Token one, Token other) {
    return one.spoken().frame().length() >= 3
        && one.spoken().frame().equals(other.spoken().frame())
        && alikeVowels(one.spoken().vowels(), other.spoken().vowels());
  }

  /** The same, or one of them is missing one. */
  private static boolean alikeVowels(String one, String other) {
    return one.equals(other)
        || (Math.abs(one.length() - other.length()) <= 2
            && (one.startsWith(other) || other.startsWith(one)));
  }

  /** The same but for an article that has grown together with one of them. */
  private static boolean sameBare(Token one, Token other) {
    String bare = one.spoken().bare();
    return bare.length() >= 4 && bare.equals(other.spoken().bare());
  }

  private static double acrossScripts(Token one, Token other) {
    String skeleton = one.spoken().skeleton();
    boolean same = skeleton.equals(other.spoken().skeleton());
    int length = same ? skeleton.length() : one.spoken().frame().length();
    if (length >= 2 && (same || one.spoken().frame().equals(other.spoken().frame()))) {
      return length >= 3 ? SAME_FRAME : SAME_SHORT_FRAME;
    }
    boolean near =
        Spelling.likeness(one.spoken().frame(), other.spoken().frame(), SHORTEST_SPELT) > 0;
    return near ? SAME_SHORT_FRAME : 0;
  }
}
