package org.partnership.partner.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Words by what is left of them without one letter: two with one letter wrong, missing, added or
 * swapped meet there.
 */
final class Misspellings {

  private static final LevenshteinDistance EDITS = new LevenshteinDistance(2);

  private final Set<String> words = new HashSet<>();
  private final Map<String, Set<String>> byRest = new HashMap<>();

  void add(String word) {
    if (words.add(word)) {
      rests(word).forEach(r -> byRest.computeIfAbsent(r, k -> new LinkedHashSet<>()).add(word));
    }
  }

  /** The words that a text may be a misspelling of. */
  Set<String> meant(String text) {
    Set<String> near = new HashSet<>();
    for (String rest : rests(text)) {
      for (String word : byRest.getOrDefault(rest, Set.of())) {
        if (isNear(word, text)) {
          near.add(word);
        }
      }
    }
    return near;
  }

  private static boolean isNear(String word, String text) {
    int edits = EDITS.apply(word, text);
    boolean sameStart = word.charAt(0) == text.charAt(0);
    return sameStart && (edits == 1 || (edits == 2 && Spelling.isSwapped(word, text)));
  }

  private static Set<String> rests(String word) {
    Set<String> rests = new LinkedHashSet<>();
    rests.add(word);
    for (int i = 0; i < word.length(); i++) {
      rests.add(word.substring(0, i) + word.substring(i + 1));
    }
    return rests;
  }
}
