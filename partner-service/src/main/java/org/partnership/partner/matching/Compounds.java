package org.partnership.partner.matching;

import java.util.List;
import java.util.stream.Stream;

/** Words that several listed ones have grown together to: Welthungerhilfe. */
final class Compounds {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 40;
  private static final int SHORTEST_PART = 3;
  private static final List<String> JOINTS = List.of("", "s", "n", "en", "es");

  private Compounds() {}

  /** The words it is made of; itself alone where it is not, or not of listed ones only. */
  static List<String> parts(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST || Vocabulary.word(word) != null) {
      return List.of(word);
    }
    List<String> parts = split(word);
    return parts.isEmpty() ? List.of(word) : parts;
  }

  private static List<String> split(String word) {
    for (int length = word.length() - SHORTEST_PART; length >= SHORTEST_PART; length--) {
      String first = word.substring(0, length);
      if (isPart(first)) {
        for (String joint : JOINTS) {
          String rest = word.substring(length);
          if (rest.startsWith(joint)) {
            List<String> more = rest(rest.substring(joint.length()));
            if (!more.isEmpty()) {
              return Stream.concat(Stream.of(first), more.stream()).toList();
            }
          }
        }
      }
    }
    return List.of();
  }

  private static List<String> rest(String word) {
    if (word.length() < SHORTEST_PART) {
      return List.of();
    }
    return isPart(word) ? List.of(word) : split(word);
  }

  private static boolean isPart(String text) {
    Vocabulary.Word word = Vocabulary.written(text);
    return word != null && word.sort().weight() > 0;
  }
}
