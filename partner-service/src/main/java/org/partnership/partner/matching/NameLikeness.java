package org.partnership.partner.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alike two names are: the words they share, each by how much it tells, as a share of all their
 * words; less where what is left over tells them apart.
 */
final class NameLikeness {

  private static final double SAME_ACRONYM = 0.95;
  private static final double INITIALS = 0.88;
  private static final double JOINED = 0.95;
  private static final int JOINED_LENGTH = 5;
  private static final int SPELT_LENGTH = 8;
  private static final int JOINED_DIFFERENCE = 4;
  private static final int JOINED_WORDS = 5;

  private record Pair(int left, int right, double likeness) {}

  private final Side one;
  private final Side other;
  private double shared;
  private double content;
  private boolean named;

  private NameLikeness(Side one, Side other) {
    this.one = one;
    this.other = other;
  }

  /**
   * From 0 to 1.
   *
   * @param country where the one is, by its record
   * @param otherCountry where the other is
   */
  static double between(
      Name one, @Nullable String country, Name other, @Nullable String otherCountry) {
    if (one.aside() || other.aside()) {
      boolean same = one.aside() != other.aside() && one.compact().equals(other.compact());
      return same ? SAME_ACRONYM : 0;
    }
    if (one.tokens().isEmpty() || other.tokens().isEmpty()) {
      return 0;
    }
    if (one.abbreviates(other) || other.abbreviates(one)) {
      return INITIALS;
    }
    return new NameLikeness(Side.of(one, country), Side.of(other, otherCountry)).score();
  }

  private double score() {
    double all = one.weight() + other.weight();
    pairWords();
    while (joinWords(one.left(), other.left())
        || joinWords(other.left(), one.left())
        || joinBoth()) {
      // each turn takes words away
    }
    Remainder rest = new Remainder(one, other, content, named);
    double counted = all - rest.uncounted();
    return counted <= 0 ? 0 : Math.min(1, 2 * shared / counted) * rest.factor();
  }

  private void pairWords() {
    List<Token> left = one.left();
    List<Token> right = other.left();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        double likeness = WordLikeness.between(left.get(i), right.get(j));
        if (likeness > 0) {
          pairs.add(new Pair(i, j, likeness));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    boolean[] takenLeft = new boolean[left.size()];
    boolean[] takenRight = new boolean[right.size()];
    for (Pair pair : pairs) {
      if (!takenLeft[pair.left()] && !takenRight[pair.right()]) {
        takenLeft[pair.left()] = true;
        takenRight[pair.right()] = true;
        share(pair.likeness(), List.of(left.get(pair.left())), List.of(right.get(pair.right())));
      }
    }
    keep(left, takenLeft);
    keep(right, takenRight);
  }

  private void share(double likeness, List<Token> words, List<Token> others) {
    shared += likeness * (Side.weight(words) + Side.weight(others)) / 2;
    content += Math.max(content(words), content(others));
    named |= words.stream().anyMatch(Token::isName) || others.stream().anyMatch(Token::isName);
  }

  private static double content(List<Token> tokens) {
    return Side.weight(tokens.stream().filter(t -> t.sort().isContent()).toList());
  }

  private static void keep(List<Token> tokens, boolean[] taken) {
    for (int i = taken.length - 1; i >= 0; i--) {
      if (taken[i]) {
        tokens.remove(i);
      }
    }
  }

  /** One word here, several there: ActionAid, Action Aid. */
  private boolean joinWords(List<Token> several, List<Token> single) {
    for (int from = 0; from < several.size(); from++) {
      for (int to = from + 2; to <= Math.min(several.size(), from + JOINED_WORDS); to++) {
        List<Token> words = several.subList(from, to);
        for (Token whole : single) {
          if (alikeStart(words, whole) && isJoined(text(words), whole.text())) {
            share(JOINED, words, List.of(whole));
            words.clear();
            single.remove(whole);
            return true;
          }
        }
      }
    }
    return false;
  }

  /** All that is left on both sides, cut differently: nam chon gang, namchon gang. */
  private boolean joinBoth() {
    List<Token> left = one.left();
    List<Token> right = other.left();
    if (left.size() < 2
        || right.size() < 2
        || !alikeStart(left, right.getFirst())
        || !isJoined(text(left), text(right))) {
      return false;
    }
    share(JOINED, left, right);
    left.clear();
    right.clear();
    return true;
  }

  /** Cheaply, before more is compared. */
  private static boolean alikeStart(List<Token> words, Token whole) {
    String sound = words.getFirst().spoken().sound();
    String otherSound = whole.spoken().sound();
    return !sound.isEmpty() && !otherSound.isEmpty() && start(sound) == start(otherSound);
  }

  /** The first letter; Chinese ones that are written in several ways are one. */
  private static char start(String sound) {
    char first = sound.charAt(0);
    return switch (first) {
      case 'c', 'z', 'j', 't', 'd', 's', 'h', 'k', 'g' -> 'c';
      case 'p', 'b', 'v' -> 'p';
      default -> first;
    };
  }

  private static boolean isJoined(String one, String other) {
    if (Math.min(one.length(), other.length()) < JOINED_LENGTH
        || Math.abs(one.length() - other.length()) > JOINED_DIFFERENCE) {
      return false;
    }
    String sound = Sounds.of(one);
    String otherSound = Sounds.of(other);
    return sound.equals(otherSound)
        || Romanisation.alike(Romanisation.folded(one), Romanisation.folded(other))
        || Spelling.likeness(sound, otherSound, SPELT_LENGTH) > 0;
  }

  private static String text(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(t -> text.append(t.text()));
    return text.toString();
  }
}
