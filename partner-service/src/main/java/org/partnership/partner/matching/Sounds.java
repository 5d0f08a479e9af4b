package org.partnership.partner.matching;

/** How a word in Latin letters sounds, so that spellings of one word meet. */
final class Sounds {

  private static final String[][] ALIKE = {
    {"ae", "a"},
    {"oe", "o"},
    {"ue", "u"},
    {"kh", "k"},
    {"gh", "g"},
    {"ph", "f"},
    {"ck", "k"},
    {"qu", "k"},
    {"q", "k"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"ie", "i"},
    {"ei", "ai"},
    {"ey", "ai"},
    {"ay", "ai"},
    {"y", "i"},
    {"tch", "ch"},
    {"dj", "j"},
    {"x", "ks"},
    {"w", "v"}
  };

  private Sounds() {}

  /** The rough sound. */
  static String of(String word) {
    String sound = word;
    for (String[] pair : ALIKE) {
      sound = sound.replace(pair[0], pair[1]);
    }
    return single(sound.replaceAll("c(?![hei])", "k"));
  }

  /** The consonants; the first letter stays, whatever it is. */
  static String consonants(String word) {
    String sound = of(word);
    return sound.isEmpty()
        ? ""
        : single(sound.charAt(0) + sound.substring(1).replaceAll("[aeiouv]", ""));
  }

  /** The consonants of a word that is, or is compared with, one of a script without vowels. */
  static String skeleton(String word) {
    String ending = of(word).replaceAll("(?<=[aeiou])[ht]$", "");
    String bare = ending.replaceAll("(?<=.)[aeiouv]", "").replaceAll("^[aeiou]+", "");
    return single(bare);
  }

  private static String single(String text) {
    StringBuilder once = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i) != text.charAt(i - 1) || Character.isDigit(text.charAt(i))) {
        once.append(text.charAt(i));
      }
    }
    return once.toString();
  }
}
