package org.partnership.partner.matching;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What two names do not share, and what follows: a word on one side only makes a name longer, a
 * word on each side makes it another name; places, numbers and directions always tell apart.
 */
final class Remainder {

  private static final double OTHER_PLACE = 0.3;
  private static final double ONE_PLACE = 0.75;
  private static final double OTHER_NUMBER = 0.3;
  private static final double ONE_NUMBER = 0.6;
  private static final double DIRECTION = 0.7;
  private static final double OTHER_CONTENT = 0.5;
  private static final double OTHER_KIND = 0.75;
  private static final double NEAR_KIND = 0.87;
  private static final double MORE_CONTENT = 0.85;
  private static final double MORE_SOFT = 0.95;
  private static final double TAIL = 0.97;
  private static final double OTHER_INITIAL = 0.7;

  /** How much of what only describes a name is left out of account. */
  private static final double DESCRIBING = 0.6;

  /** A name in the narrow sense, or two topics. */
  private static final double TELLING = 1.5;

  private final Side left;
  private final Side right;
  private final boolean tail;
  private double uncounted;

  /**
   * What is left on each side.
   *
   * @param content how much of what they share is names and topics
   * @param named whether a name in the narrow sense is among it
   */
  Remainder(Side left, Side right, double content, boolean named) {
    this.left = left;
    this.right = right;
    boolean telling = content >= TELLING;
    dropOwn(left, right, telling);
    dropOwn(right, left, telling);
    tail = telling && (isTail(left, right, named) || isTail(right, left, named));
    uncounted += tail ? DESCRIBING * (left.weight() + right.weight()) : 0;
  }

  /** The weight of the words that tell nothing, in both names. */
  double uncounted() {
    return uncounted;
  }

  /** By how much what is left over makes them less alike. */
  double factor() {
    double factor = either(t -> t.sort() == Token.Sort.PLACE, OTHER_PLACE, ONE_PLACE);
    factor *= either(t -> t.sort() == Token.Sort.NUMBER, OTHER_NUMBER, ONE_NUMBER);
    factor *= either(t -> t.sort() == Token.Sort.DIRECTION, DIRECTION, DIRECTION);
    factor *= either(t -> t.sort() == Token.Sort.INITIAL, OTHER_INITIAL, 1);
    factor *= either(t -> t.sort().isContent(), OTHER_CONTENT, more());
    return factor * kinds();
  }

  private double more() {
    boolean soft = !left.has(Remainder::tells) && !right.has(Remainder::tells);
    return tail ? TAIL : soft ? MORE_SOFT : MORE_CONTENT;
  }

  private static boolean tells(Token token) {
    return token.isName() || token.sort() == Token.Sort.TOPIC;
  }

  private double kinds() {
    boolean contents = left.hasContent() && right.hasContent();
    boolean kinds = left.has(t -> t.sort().isKind()) && right.has(t -> t.sort().isKind());
    if (contents || !kinds) {
      return 1;
    }
    return left.has(Remainder::endows) && right.has(Remainder::endows) ? NEAR_KIND : OTHER_KIND;
  }

  private static boolean endows(Token token) {
    return token.sort() == Token.Sort.ENDOWMENT;
  }

  /** A place that the other's record says anyway tells nothing apart; a city only if it is one. */
  private void dropOwn(Side side, Side other, boolean telling) {
    boolean alone = telling && !other.hasContent() && !other.has(t -> t.place() != null);
    side.left()
        .removeIf(
            token -> {
              boolean dropped = tellsNothing(token, side.country(), other.country(), alone);
              uncounted += dropped ? token.weight() : 0;
              return dropped;
            });
  }

  private static boolean tellsNothing(
      Token token, @Nullable String own, @Nullable String other, boolean alone) {
    String place = token.place();
    if (place == null || !token.isCity()) {
      return place != null && place.equals(other);
    }
    String country = other == null ? own : other;
    return alone && country != null && Places.isIn(place, country);
  }

  /** Whether all of the one is found, and what the other has more only describes it. */
  private static boolean isTail(Side found, Side longer, boolean named) {
    return found.bare()
        && found.left().isEmpty()
        && longer.left().stream()
            .map(Token::sort)
            .allMatch(s -> s.describes() || (named && s == Token.Sort.TOPIC));
  }

  private double either(Predicate<Token> what, double both, double one) {
    boolean here = left.has(what);
    boolean there = right.has(what);
    return here && there ? both : here || there ? one : 1;
  }
}
