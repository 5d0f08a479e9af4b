package org.partnership.partner.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How alike two names are: the words they share, each by how much it tells, as a share of all their
 * words; less where what is left over tells them apart. A word on one side only makes a name
 * longer; a word on each side makes it another name.
 */
final class NameLikeness {

  private static final double OTHER_PLACE = 0.3;
  private static final double ONE_PLACE = 0.75;
  private static final double OTHER_NUMBER = 0.3;
  private static final double ONE_NUMBER = 0.6;
  private static final double DIRECTION = 0.7;
  private static final double OTHER_CONTENT = 0.5;
  private static final double OTHER_KIND = 0.75;
  private static final double MORE_CONTENT = 0.85;
  private static final double OTHER_INITIAL = 0.7;
  private static final double INITIALS = 0.88;
  private static final double JOINED = 0.95;
  private static final int JOINED_LENGTH = 6;

  private record Pair(int left, int right, double likeness) {}

  private final List<Token> left;
  private final List<Token> right;
  private double shared;
  private double all;

  private NameLikeness(Name one, Name other) {
    left = new ArrayList<>(one.tokens());
    right = new ArrayList<>(other.tokens());
    all = weight(left) + weight(right);
  }

  /**
   * From 0 to 1.
   *
   * @param country where the one is, by its record
   * @param otherCountry where the other is
   */
  static double between(
      Name one, @Nullable String country, Name other, @Nullable String otherCountry) {
    if (one.tokens().isEmpty() || other.tokens().isEmpty()) {
      return 0;
    }
    if (one.abbreviates(other) || other.abbreviates(one)) {
      return INITIALS;
    }
    return new NameLikeness(one, other).score(country, otherCountry);
  }

  private double score(@Nullable String country, @Nullable String otherCountry) {
    pairWords();
    joinWords(left, right);
    joinWords(right, left);
    dropOwnPlace(left, otherCountry);
    dropOwnPlace(right, country);
    return all == 0 ? 0 : 2 * shared / all * leftOver();
  }

  private void pairWords() {
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
        shared +=
            pair.likeness()
                * (left.get(pair.left()).weight() + right.get(pair.right()).weight())
                / 2;
      }
    }
    keep(left, takenLeft);
    keep(right, takenRight);
  }

  private static void keep(List<Token> tokens, boolean[] taken) {
    for (int i = taken.length - 1; i >= 0; i--) {
      if (taken[i]) {
        tokens.remove(i);
      }
    }
  }

  /** One word here, several there: ActionAid, Action Aid. */
  private void joinWords(List<Token> several, List<Token> one) {
    for (int from = 0; from < several.size(); from++) {
      StringBuilder joined = new StringBuilder(several.get(from).text());
      for (int to = from + 1; to < Math.min(several.size(), from + 4); to++) {
        joined.append(several.get(to).text());
        int match = joined.length() < JOINED_LENGTH ? -1 : sounding(one, joined.toString());
        if (match >= 0) {
          List<Token> words = several.subList(from, to + 1);
          shared += JOINED * (weight(words) + one.get(match).weight()) / 2;
          words.clear();
          one.remove(match);
          return;
        }
      }
    }
  }

  private static int sounding(List<Token> tokens, String text) {
    String sound = Sounds.of(text);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).sound().equals(sound)) {
        return i;
      }
    }
    return -1;
  }

  /** A place that the other's record says anyway tells nothing apart. */
  private void dropOwnPlace(List<Token> tokens, @Nullable String country) {
    tokens.removeIf(
        token -> {
          boolean own = country != null && country.equals(token.country());
          all -= own ? token.weight() : 0;
          return own;
        });
  }

  private double leftOver() {
    double factor = 1;
    factor *= either(t -> t.country() != null, OTHER_PLACE, ONE_PLACE);
    factor *= either(t -> t.sort() == Token.Sort.NUMBER, OTHER_NUMBER, ONE_NUMBER);
    factor *= either(t -> t.sort() == Token.Sort.DIRECTION, DIRECTION, DIRECTION);
    factor *= either(t -> t.sort() == Token.Sort.INITIAL, OTHER_INITIAL, 1);
    factor *= either(t -> t.sort().isContent(), OTHER_CONTENT, MORE_CONTENT);
    boolean kinds =
        left.stream().anyMatch(NameLikeness::says) && right.stream().anyMatch(NameLikeness::says);
    boolean contents =
        any(left, t -> t.sort().isContent()) && any(right, t -> t.sort().isContent());
    return kinds && !contents ? factor * OTHER_KIND : factor;
  }

  private static boolean says(Token token) {
    return token.sort().isContent()
        || token.sort() == Token.Sort.KIND
        || token.sort() == Token.Sort.LEVEL;
  }

  private double either(Predicate<Token> what, double both, double one) {
    boolean here = any(left, what);
    boolean there = any(right, what);
    return here && there ? both : here || there ? one : 1;
  }

  private static boolean any(List<Token> tokens, Predicate<Token> what) {
    return tokens.stream().anyMatch(what);
  }

  private static double weight(List<Token> tokens) {
    return tokens.stream().mapToDouble(Token::weight).sum();
  }
}
