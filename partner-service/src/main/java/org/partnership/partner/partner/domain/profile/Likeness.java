package org.partnership.partner.partner.domain.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.partnership.kit.refusal.Reason;

/**
 * How alike two organisations look by their names and identifiers. A hint for people on
 * registration; nothing is decided by it.
 *
 * @param score 0 to 1
 */
public record Likeness(double score, List<Reason> reasons) {

  /** From here on a likeness is worth showing. */
  public static final double WORTH_SHOWING = 0.5;

  /** The best of what is shared: an identifier, a name, the words of a name. */
  public static Likeness between(Profile one, Profile other) {
    List<Reason> reasons = new ArrayList<>();
    double score = 0;
    for (Identifier identifier : one.identifiers()) {
      if (other.identifiers().contains(identifier)) {
        reasons.add(
            Reason.of("P-2", "same-identifier", identifier.scheme() + "-" + identifier.id()));
        score = 1;
      }
    }
    Set<String> names = new TreeSet<>(one.names().stream().map(NormalName::of).toList());
    names.retainAll(other.names().stream().map(NormalName::of).toList());
    names.remove("");
    for (String name : names) {
      reasons.add(Reason.of("P-2", "same-name", name));
      score = Math.max(score, 0.95);
    }
    if (names.isEmpty()) {
      score = Math.max(score, sharedWords(one, other, reasons));
    }
    return new Likeness(score, reasons);
  }

  /** Shared words of the two most alike names, as a share of all their words. */
  private static double sharedWords(Profile one, Profile other, List<Reason> reasons) {
    double best = 0;
    Set<String> shared = Set.of();
    for (String name : one.names()) {
      for (String otherName : other.names()) {
        Set<String> words = NormalName.words(name);
        Set<String> all = new LinkedHashSet<>(words);
        Set<String> otherWords = NormalName.words(otherName);
        words.retainAll(otherWords);
        all.addAll(otherWords);
        double share = Math.round(90.0 * words.size() / all.size()) / 100.0;
        if (share > best) {
          best = share;
          shared = words;
        }
      }
    }
    if (best >= WORTH_SHOWING) {
      reasons.add(Reason.of("P-2", "shared-words", String.join(" ", shared)));
    }
    return best;
  }
}
