package org.partnership.partner.matching;

import java.util.regex.Pattern;

/** How a word in Latin letters sounds, so that spellings and romanisations of one word meet. */
final class Sounds {

  private static final String[][] ALIKE = {
    {"ae", "a"},
    {"oe", "o"},
    {"ue", "u"},
    {"kh", "h"},
    {"gh", "g"},
    {"ph", "f"},
    {"ck", "k"},
    {"qu", "k"},
    {"q", "k"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"ie", "i"},
    {"aye", "ai"},
    {"ayi", "ai"},
    {"ei", "ai"},
    {"ey", "ai"},
    {"ay", "ai"},
    {"y", "i"},
    {"tch", "ch"},
    {"dj", "j"},
    {"x", "ks"},
    {"w", "v"}
  };

  /** Beside those, what only some ways of writing keep apart. */
  private static final String[][] LOOSELY_ALIKE = {
    {"shch", "s"},
    {"sch", "s"},
    {"sh", "s"},
    {"zh", "z"},
    {"tsh", "c"},
    {"ch", "c"},
    {"ts", "c"},
    {"tz", "c"},
    {"cz", "c"},
    {"th", "t"},
    {"dh", "d"},
    {"g", "h"},
    {"bh", "b"},
    {"jh", "j"},
    {"v", "b"}
  };

  /** Й and я as some systems write them: -aja, -skij, ljudi. */
  private static final Pattern SEMIVOWEL =
      Pattern.compile(
          "(?<=[aeiouy])j(?=[aeiou]?$)|(?<=[aeiouy][bcdfghklmnprstvz]{1,3})j(?=[aeou])");

  /** Slavic adjectives, in whatever gender and case: -skij, -skogo, -ska. */
  private static final Pattern ADJECTIVE =
      Pattern.compile("(?<=[a-z]{3}sk)(?:ogo|oho|[aeoiy][aeiouyj]?[aei]?|omu|[iy]k?h)$");

  private static final Pattern HARD_C = Pattern.compile("c(?![heiy])");
  private static final Pattern SOFT_C = Pattern.compile("c(?=[eiy])");
  private static final Pattern SILENT_H = Pattern.compile("(?<=[aeiou])h$");
  private static final Pattern ENDING = Pattern.compile("(?<=[aeiou])[ht]$");
  private static final Pattern VOWELS = Pattern.compile("[aeiou]+");
  private static final Pattern VOWELS_WITHIN = Pattern.compile("(?<=.)[aeiouv]");
  private static final Pattern VOWELS_FIRST = Pattern.compile("^[aeiou]+");
  private static final Pattern CONSONANTS = Pattern.compile("[^aeiou]+");

  /** The article of Arabic names, also grown together with them and fitted to their first sound. */
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:[aeu]l(?=[a-z]{3})|[aeu]([dnrstz])(?=\\1[a-z]{2}))");

  private Sounds() {}

  /** The rough sound. */
  static String of(String word) {
    String sound = word.indexOf('j') < 0 ? word : SEMIVOWEL.matcher(word).replaceAll("i");
    sound = sound.contains("sk") ? ADJECTIVE.matcher(sound).replaceAll("") : sound;
    for (String[] pair : ALIKE) {
      sound = sound.replace(pair[0], pair[1]);
    }
    sound = sound.indexOf('c') < 0 ? sound : HARD_C.matcher(sound).replaceAll("k");
    return single(SILENT_H.matcher(single(sound)).replaceAll(""));
  }

  /** The sound with letters that languages take for one another: e and i, o and u, v and b. */
  static String blurred(String sound) {
    return single(sound.replace('e', 'i').replace('o', 'u').replace('v', 'b'));
  }

  /** The consonants on which all ways of romanising a word agree. */
  static String frame(String sound) {
    return single(VOWELS.matcher(loose(sound)).replaceAll(""));
  }

  /** Its vowels by where they are made, back or not: o and u change places, a and u do not. */
  static String vowels(String sound) {
    String bare = CONSONANTS.matcher(loose(sound)).replaceAll(" ").strip();
    return single(bare.replaceAll("[ou]+", "u").replaceAll("[aei]+", "a"));
  }

  private static String loose(String sound) {
    String loose = sound.indexOf('c') < 0 ? sound : SOFT_C.matcher(sound).replaceAll("s");
    for (String[] pair : LOOSELY_ALIKE) {
      loose = loose.replace(pair[0], pair[1]);
    }
    return loose;
  }

  /** The consonants of a word that is, or is compared with, one of a script without vowels. */
  static String skeleton(String word) {
    String ending = ENDING.matcher(of(word)).replaceAll("");
    String bare = VOWELS_WITHIN.matcher(ending).replaceAll("");
    return single(VOWELS_FIRST.matcher(bare).replaceAll(""));
  }

  /** The word without the article that it may have grown together with. */
  static String withoutArticle(String word) {
    return ARTICLE.matcher(word).replaceFirst("");
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
