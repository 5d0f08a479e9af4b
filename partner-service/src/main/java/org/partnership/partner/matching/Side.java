package org.partnership.partner.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One of two names that are compared, and what of it is not found in the other.
 *
 * @param left its words; those that are found are taken away
 * @param bare whether it is a name alone, and does not say what sort of body has it
 * @param country where it is, by its record
 */
record Side(List<Token> left, boolean bare, @Nullable String country) {

  static Side of(Name name, @Nullable String country) {
    boolean bare = name.tokens().stream().noneMatch(t -> t.sort().isKind());
    return new Side(new ArrayList<>(name.tokens()), bare, country);
  }

  boolean has(Predicate<Token> what) {
    return left.stream().anyMatch(what);
  }

  boolean hasContent() {
    return has(t -> t.sort().isContent());
  }

  double weight() {
    return weight(left);
  }

  static double weight(List<Token> tokens) {
    return tokens.stream().mapToDouble(Token::weight).sum();
  }
}
