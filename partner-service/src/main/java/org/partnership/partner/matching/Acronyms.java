package org.partnership.partner.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Abbreviations of names by their letters. */
final class Acronyms {

  private static final Pattern FORM = Pattern.compile("[\\p{Lu}\\p{N}.&-]{2,10}");
  private static final int SHORTEST = 3;
  private static final int LONGEST_BEGINNING = 4;
  private static final int MOST_WORDS = 8;
  private static final int MOST_LETTERS = 12;

  private Acronyms() {}

  /** Whether it looks like one: capitals, and not the place or number of a chapter. */
  static boolean looksLike(String text) {
    return FORM.matcher(text).matches()
        && text.codePoints().anyMatch(Character::isLetter)
        && Tokens.of(Words.of(Letters.plain(text))).stream().noneMatch(t -> t.place() != null);
  }

  /** First letters of words: of all, without the small ones, without places. */
  static Set<String> initials(List<String> words) {
    StringBuilder all = new StringBuilder();
    StringBuilder significant = new StringBuilder();
    StringBuilder anywhere = new StringBuilder();
    for (String word : words) {
      char first = Letters.latin(word).isEmpty() ? word.charAt(0) : Letters.latin(word).charAt(0);
      all.append(first);
      if (!isSmall(word)) {
        significant.append(first);
        if (Places.code(word) == null) {
          anywhere.append(first);
        }
      }
    }
    Set<String> initials = new LinkedHashSet<>();
    List.of(all, significant, anywhere).forEach(i -> initials.add(i.toString()));
    if (significant.length() >= SHORTEST && words.size() <= MOST_WORDS) {
      fuller(words, initials);
    }
    initials.removeIf(i -> i.length() < SHORTEST);
    return initials;
  }

  /** One of the words may give two letters: AMREF. */
  private static void fuller(List<String> words, Set<String> initials) {
    List<String> telling = words.stream().filter(w -> !isSmall(w)).map(Letters::latin).toList();
    for (int two = 0; two < telling.size(); two++) {
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < telling.size(); i++) {
        String word = telling.get(i);
        letters.append(word, 0, Math.min(i == two ? 2 : 1, word.length()));
      }
      initials.add(letters.toString());
    }
  }

  /**
   * Whether a word is made of the beginnings of others, in their order: COOPI of Cooperazione
   * Internazionale. The first must be among them, and half of all.
   */
  static boolean isMadeOf(String word, List<String> others) {
    List<String> significant = others.stream().filter(o -> !isSmall(o)).toList();
    return word.length() >= SHORTEST
        && significant.size() > 1
        && significant.size() <= MOST_LETTERS
        && !significant.contains(word)
        && word.charAt(0) == significant.getFirst().charAt(0)
        && most(word, 0, significant, 0) * 2 >= significant.size();
  }

  /** How many of the words give it its letters at most; far below none if they do not. */
  private static int most(String word, int from, List<String> words, int at) {
    if (from == word.length()) {
      return 0;
    }
    if (at == words.size()) {
      return Integer.MIN_VALUE / 2;
    }
    int most = at == 0 ? Integer.MIN_VALUE / 2 : most(word, from, words, at + 1);
    String next = words.get(at);
    int longest = Math.min(Math.min(LONGEST_BEGINNING, next.length()), word.length() - from);
    for (int length = 1; length <= longest; length++) {
      if (next.charAt(length - 1) != word.charAt(from + length - 1)) {
        break;
      }
      most = Math.max(most, 1 + most(word, from + length, words, at + 1));
    }
    return most;
  }

  private static boolean isSmall(String word) {
    Vocabulary.Word known = Vocabulary.word(word);
    return known != null && known.sort().weight() == 0;
  }
}
