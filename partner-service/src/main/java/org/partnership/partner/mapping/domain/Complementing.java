package org.partnership.partner.mapping.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnership.kit.refusal.Reason;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.Reach;
import org.partnership.partner.partner.domain.profile.SearchTerms;

/**
 * Ranks partners by what they would add to a need beside those who are on board already: what those
 * cover counts half, what nobody covers counts in full. Each aspect the need speaks of has its
 * weight; the score is the share of the weights that is reached.
 */
public final class Complementing {

  private static final int FOCUS = 4;
  private static final int OFFERS = 3;
  private static final int COUNTRY = 2;
  private static final int OTHER = 1;
  private static final double COVERED_ALREADY = 0.5;
  private static final double NEARLY = 0.5;

  private final Need need;
  private final Set<String> coveredAlready = new HashSet<>();

  /** For a need and those who are to work on it anyway. */
  public Complementing(Need need, Collection<Profile> onBoard) {
    this.need = need;
    onBoard.forEach(profile -> coveredAlready.addAll(SearchTerms.sectors(profile)));
    coveredAlready.retainAll(need.focusAreas());
  }

  /** Focus areas of the need that are open. */
  public Set<String> open() {
    Set<String> open = new TreeSet<>(need.focusAreas());
    open.removeAll(coveredAlready);
    return open;
  }

  /** What a partner adds; empty when it has neither a sector nor an offer that is asked for. */
  public Optional<Match> of(Partner partner) {
    Tally tally = new Tally();
    Set<String> covers = focus(partner.profile(), tally);
    offers(partner.profile(), tally);
    if (tally.reached == 0) {
      return Optional.empty();
    }
    country(partner.profile(), tally);
    reach(partner.profile(), tally);
    categories(partner.profile(), tally);
    languages(partner.profile(), tally);
    tally.add(
        OTHER, readiness(partner.status()), Reason.of("P-9", "match-status", partner.status()));
    return Optional.of(new Match(tally.score(), covers, tally.reasons));
  }

  private Set<String> focus(Profile profile, Tally tally) {
    Set<String> sectors = SearchTerms.sectors(profile);
    Set<String> groups = sectors.stream().map(SearchTerms::group).collect(Collectors.toSet());
    Set<String> open = new TreeSet<>();
    Set<String> again = new TreeSet<>();
    Set<String> near = new TreeSet<>();
    for (String wanted : need.focusAreas()) {
      if (sectors.contains(wanted)) {
        (coveredAlready.contains(wanted) ? again : open).add(wanted);
      } else if (groups.contains(SearchTerms.group(wanted))) {
        near.add(wanted);
      }
    }
    if (!need.focusAreas().isEmpty()) {
      double each = 1.0 / need.focusAreas().size();
      tally.add(FOCUS, each * open.size(), words("match-covers-open", open));
      tally.more(FOCUS, each * COVERED_ALREADY * again.size(), words("match-covers-again", again));
      tally.more(FOCUS, each * NEARLY * near.size(), words("match-works-near", near));
    }
    Set<String> covers = new TreeSet<>(open);
    covers.addAll(again);
    return covers;
  }

  private void offers(Profile profile, Tally tally) {
    for (Need.WantedOffer wanted : need.offers()) {
      double best = 0;
      String text = "";
      for (Offer offer : profile.offers()) {
        double fits = fits(wanted, offer);
        if (fits > best) {
          best = fits;
          text = offer.description();
        }
      }
      tally.add(
          (double) OFFERS / need.offers().size(), best, Reason.of("P-9", "match-offers", text));
    }
  }

  private static double fits(Need.WantedOffer wanted, Offer offer) {
    if (wanted.kind() != null && wanted.kind() != offer.kind()) {
      return 0;
    }
    if (wanted.words().isEmpty()) {
      return 1;
    }
    Collection<String> words = SearchTerms.words(offer.description());
    long found =
        wanted.words().stream()
            .filter(word -> words.stream().anyMatch(w -> w.startsWith(word)))
            .count();
    return (double) found / wanted.words().size();
  }

  private void country(Profile profile, Tally tally) {
    String wanted = need.country();
    if (wanted == null) {
      return;
    }
    if (wanted.equals(profile.country())) {
      tally.add(COUNTRY, 1, Reason.of("P-9", "match-in-country", wanted));
    } else {
      boolean anywhere = profile.reach() == Reach.GLOBAL;
      tally.add(COUNTRY, anywhere ? NEARLY : 0, Reason.of("P-9", "match-global"));
    }
  }

  private void reach(Profile profile, Tally tally) {
    Reach wanted = need.reach();
    Reach has = profile.reach();
    if (wanted != null && has != null && has.compareTo(wanted) >= 0) {
      tally.add(OTHER, 1, Reason.of("P-9", "match-reach", has));
    } else if (wanted != null) {
      tally.add(OTHER, 0, Reason.of("P-9", "match-reach", wanted));
    }
  }

  private void categories(Profile profile, Tally tally) {
    if (!need.categories().isEmpty()) {
      Set<String> shared =
          profile.categories().stream()
              .filter(need.categories()::contains)
              .map(Enum::name)
              .collect(Collectors.toCollection(TreeSet::new));
      tally.add(OTHER, shared.isEmpty() ? 0 : 1, words("match-category", shared));
    }
  }

  private void languages(Profile profile, Tally tally) {
    if (!need.languages().isEmpty()) {
      Set<String> shared = new TreeSet<>(profile.languages());
      shared.retainAll(need.languages());
      tally.add(
          OTHER,
          (double) shared.size() / need.languages().size(),
          words("match-languages", shared));
    }
  }

  /** How soon work can begin with it. */
  private static double readiness(PartnerStatus status) {
    return switch (status) {
      case ELIGIBLE -> 1;
      case UNDER_ASSESSMENT -> 0.6;
      case PROSPECT, EXPIRED -> 0.4;
      case DECLINED, SUSPENDED, BLOCKED, ARCHIVED -> 0;
    };
  }

  private static Reason words(String code, Collection<String> words) {
    return Reason.of("P-9", code, String.join(", ", words));
  }

  /** Weights reached of those possible. */
  private static final class Tally {
    private double possible;
    private double reached;
    private final List<Reason> reasons = new ArrayList<>();

    void add(double weight, double share, Reason reason) {
      possible += weight;
      more(weight, share, reason);
    }

    /** Another reason of an aspect that is counted already. */
    void more(double weight, double share, Reason reason) {
      if (share > 0) {
        reached += weight * share;
        reasons.add(reason);
      }
    }

    double score() {
      return Math.round(100 * reached / possible) / 100.0;
    }
  }
}
