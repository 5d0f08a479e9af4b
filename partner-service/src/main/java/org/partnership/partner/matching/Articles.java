package org.partnership.partner.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What words of some scripts carry with them: articles, small words before, endings. */
final class Articles {

  /** Arabic "and the", "for the", "by the", "the"; the longest first. */
  private static final List<String> ARABIC = List.of("وال", "بال", "لل", "ال");

  /** "And", "for", "by", which are written together with the next word. */
  private static final Set<String> JOINED = Set.of("و", "ل", "ب");

  private static final String FEMININE = "ه";
  private static final String PLURAL = "ات";
  private static final String OF_FEMININE = "يه";
  private static final int LONG_ENDING = 2;

  /** Amharic "of". */
  private static final String AMHARIC = "የ";

  private static final int SHORTEST_ROOT = 2;

  private Articles() {}

  /** A word without what it carries before it. */
  static String without(String word) {
    String bare = written(word);
    boolean joined =
        bare.equals(word)
            && word.length() > SHORTEST_ROOT + 1
            && JOINED.contains(word.substring(0, 1))
            && Vocabulary.word(word) == null
            && Vocabulary.word(word.substring(1)) != null;
    return joined ? word.substring(1) : bare;
  }

  /** Words with spaces between, each without what it carries before it. */
  static String eachWithout(String words) {
    return Arrays.stream(words.split(" ")).map(Articles::written).collect(Collectors.joining(" "));
  }

  /** A word without its article, or what else stands for "of" or "the". */
  static String written(String word) {
    if (word.startsWith(AMHARIC) && word.length() > SHORTEST_ROOT) {
      return word.substring(AMHARIC.length());
    }
    if (Letters.isAbjad(word)) {
      for (String article : ARABIC) {
        if (word.startsWith(article) && word.length() >= article.length() + SHORTEST_ROOT) {
          return word.substring(article.length());
        }
      }
    }
    return word;
  }

  /**
   * The forms of an Arabic word that a list may have in its place: one of many, male for female.
   */
  static List<String> otherForms(String word) {
    if (word.length() <= LONG_ENDING + SHORTEST_ROOT || !Letters.isAbjad(word)) {
      return List.of();
    }
    String root = word.substring(0, word.length() - LONG_ENDING);
    if (word.endsWith(PLURAL)) {
      return List.of(root, root + FEMININE);
    }
    return word.endsWith(OF_FEMININE) ? List.of(word.substring(0, word.length() - 1)) : List.of();
  }

  /** An Arabic word without the ending that is heard only sometimes. */
  static String withoutEnding(String word) {
    return Letters.isAbjad(word) && word.length() > SHORTEST_ROOT + 1 && word.endsWith(FEMININE)
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
