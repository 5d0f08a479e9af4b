package org.partnership.partner.partner.domain.profile;

import java.util.Collection;
import java.util.List;

/**
 * How well names answer a text that was searched for (P-9). The steps, from best to least: it is
 * the name; the name begins with it; its words are words of the name; they are beginnings of such
 * words; it was found elsewhere, by its description, or with a letter wrong.
 */
public final class Relevance {

  private static final int THE_NAME = 5;
  private static final int BEGINNING = 4;
  private static final int WORDS = 3;
  private static final int PARTS = 2;
  private static final int ELSEWHERE = 1;

  private Relevance() {}

  /** The best of the names; more is better. */
  public static int of(String text, Collection<String> names) {
    String wanted = NormalName.of(text);
    return names.stream().mapToInt(name -> of(wanted, NormalName.of(name))).max().orElse(ELSEWHERE);
  }

  private static int of(String wanted, String name) {
    if (name.equals(wanted)) {
      return THE_NAME;
    }
    if (name.startsWith(wanted)) {
      return BEGINNING;
    }
    List<String> words = List.of(name.split(" "));
    List<String> asked = List.of(wanted.split(" "));
    if (words.containsAll(asked)) {
      return WORDS;
    }
    boolean parts = asked.stream().allMatch(a -> words.stream().anyMatch(w -> w.startsWith(a)));
    return parts ? PARTS : ELSEWHERE;
  }
}
