package org.partnership.partner.matching;

import java.util.regex.Pattern;

/** Chinese in Latin letters, so that Pinyin and Wade-Giles meet: qinghua, ch'ing-hua, tsinghua. */
final class Romanisation {

  private static final Pattern SYLLABLES =
      Pattern.compile(
          "(?:(?:zh|ch|sh|ts|tz|hs|ss|[bpmfdtnlgkhjqxzcsrwy])?[aeiou]{1,3}(?:ng|n|rh|r|h)?)+");

  private static final String[][] ALIKE = {
    {"ieh", "ie"},
    {"ueh", "ue"},
    {"ien", "ian"},
    {"hs", "s"},
    {"sh", "s"},
    {"ss", "s"},
    {"x", "s"},
    {"zh", "c"},
    {"ch", "c"},
    {"ts", "c"},
    {"tz", "c"},
    {"j", "c"},
    {"q", "c"},
    {"z", "c"},
    {"b", "p"},
    {"d", "t"},
    {"g", "k"},
    {"y", "i"},
    {"o", "u"}
  };

  private static final Pattern TWICE = Pattern.compile("(.)\\1+");

  /** Shorter ones say too little. */
  private static final int SHORTEST = 5;

  private static final int LONGEST = 24;

  private Romanisation() {}

  /** What both ways of writing have in common; nothing where it cannot be Chinese. */
  static String folded(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST || !SYLLABLES.matcher(word).matches()) {
      return "";
    }
    String folded = word;
    for (String[] pair : ALIKE) {
      folded = folded.replace(pair[0], pair[1]);
    }
    return TWICE.matcher(folded).replaceAll("$1");
  }

  /** Whether two words may be one Chinese word, by what they are {@link #folded} to. */
  static boolean alike(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }
}
