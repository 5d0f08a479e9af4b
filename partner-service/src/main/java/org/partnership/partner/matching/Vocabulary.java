package org.partnership.partner.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that many organisations have in their names, by what they mean; data, read once. */
final class Vocabulary {

  /**
   * What a word stands for.
   *
   * @param canonical the same for all words of one meaning
   */
  record Word(String canonical, Token.Sort sort) {}

  private static final Map<String, Word> WORDS = read();

  private Vocabulary() {}

  static Optional<Word> word(String text) {
    return Optional.ofNullable(WORDS.get(text));
  }

  /** The longest listed word that a text of a script without spaces begins with. */
  static int longestPrefix(String text) {
    for (int length = Math.min(text.length(), LONGEST_UNSPACED); length > 0; length--) {
      if (WORDS.containsKey(text.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  private static final int LONGEST_UNSPACED = 6;

  private static Map<String, Word> read() {
    Map<String, Word> words = new HashMap<>();
    for (String line : Resource.lines("/matching/vocabulary.txt")) {
      int colon = line.indexOf(':');
      Token.Sort sort = Token.Sort.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      for (String entry : line.substring(colon + 1).split("\\|")) {
        String[] sides = entry.split("=", 2);
        String canonical = sides[0].strip();
        Word word = new Word(canonical, sort);
        forms(canonical).forEach(form -> words.putIfAbsent(form, word));
        if (sides.length == 2) {
          for (String other : sides[1].strip().split(" ")) {
            forms(other).forEach(form -> words.putIfAbsent(form, word));
          }
        }
      }
    }
    return Map.copyOf(words);
  }

  /**
   * As it is compared, and in Latin letters where it is of a script that has one sound a letter.
   */
  private static List<String> forms(String word) {
    String normal = Letters.plain(word).replace(" ", "");
    return Letters.isAbjad(normal) || Letters.isHan(normal)
        ? List.of(normal)
        : List.of(normal, Letters.latin(normal));
  }
}
