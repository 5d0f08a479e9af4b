package org.partnership.partner.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;

/**
 * How likely two records are of one organisation, and why. Nothing is decided by it.
 *
 * @param score 0 to 1
 * @param names the two most alike
 */
public record Likeness(double score, @Nullable AlikeNames names, List<Reason> reasons) {

  /** A name of each. */
  public record AlikeNames(String one, String other) {}

  /** Two countries on the records: still one organisation if the name is a rare one. */
  private static final double ELSEWHERE = 0.95;

  /** Ministries of Health there are many. */
  private static final double ELSEWHERE_COMMON = 0.6;

  private static final double SAME = 0.995;

  public Likeness {
    reasons = List.copyOf(reasons);
  }

  /** The best of what they share: an identifier, or two of their names. */
  public static Likeness between(Known one, Known other) {
    List<Reason> reasons = new ArrayList<>();
    Set<String> identifiers = new TreeSet<>(one.identifiers());
    identifiers.retainAll(other.identifiers());
    identifiers.forEach(id -> reasons.add(Reason.of("P-2", "same-identifier", id)));
    double best = 0;
    AlikeNames alike = null;
    Reason why = null;
    for (Name name : one.names()) {
      for (Name otherName : other.names()) {
        double score = between(name, one.country(), otherName, other.country());
        if (score > best) {
          best = score;
          alike = new AlikeNames(name.text(), otherName.text());
          why = reason(name, otherName, score);
        }
      }
    }
    if (why != null) {
      reasons.add(why);
    }
    return new Likeness(identifiers.isEmpty() ? rounded(best) : 1, alike, reasons);
  }

  private static double between(
      Name one, @Nullable String country, Name other, @Nullable String otherCountry) {
    double score = NameLikeness.between(one, country, other, otherCountry);
    if (country == null || otherCountry == null || country.equals(otherCountry)) {
      return score;
    }
    boolean rare = one.tokens().stream().anyMatch(Token::isName);
    return score * (rare ? ELSEWHERE : ELSEWHERE_COMMON);
  }

  private static Reason reason(Name one, Name other, double score) {
    if (one.abbreviates(other) || other.abbreviates(one)) {
      return Reason.of("P-2", "abbreviated-name", one.text(), other.text());
    }
    return Reason.of(
        "P-2", score >= SAME ? "same-name" : "similar-names", one.text(), other.text());
  }

  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }
}
