package org.partnership.partner.mapping.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.mapping.domain.Complementing;
import org.partnership.partner.mapping.domain.Match;
import org.partnership.partner.mapping.domain.Need;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.SearchTerms;
import org.springframework.stereotype.Component;

/**
 * Ranks those of the register that share a sector, a group of sectors or an offer with a need: they
 * are found by the index of terms and gone through in portions, of which only the best are kept.
 */
@Component
public class FindingMatches {

  private static final int PORTION = 500;
  private static final String TERMS = "state.search.terms";

  /** With these no work can begin. */
  private static final List<String> OUT_OF_QUESTION =
      List.of(
          PartnerStatus.DECLINED.name(),
          PartnerStatus.SUSPENDED.name(),
          PartnerStatus.BLOCKED.name(),
          PartnerStatus.ARCHIVED.name());

  private final AggregateStore<Partner> partners;
  private final Access access;

  FindingMatches(AggregateStore<Partner> partners, Access access) {
    this.partners = partners;
    this.access = access;
  }

  /** A partner and how it complements. */
  public record Ranked(Stored<Partner> partner, Match match) {}

  /**
   * The best, and what they leave open.
   *
   * @param considered how many had anything to offer
   * @param uncovered focus areas of the need that neither those on board nor any considered cover
   */
  public record Found(List<Ranked> ranked, long considered, Set<String> uncovered) {}

  private static final Comparator<Ranked> WORST_FIRST =
      Comparator.comparingDouble((Ranked r) -> r.match().score())
          .thenComparing(r -> r.partner().id(), Comparator.reverseOrder());

  /**
   * The best first.
   *
   * @param onBoard ids of partners that work on it anyway
   */
  public Found of(Need need, List<String> onBoard, int limit, Caller caller) {
    access.require(caller, "partner.match", Scope.NONE);
    if (!need.isStated()) {
      throw new RefusedException(Refusal.policy(Reason.of("P-9", "need-not-stated")));
    }
    List<Stored<Partner>> known = partners.findAll(onBoard);
    onBoard.stream()
        .filter(id -> known.stream().noneMatch(p -> p.id().equals(id)))
        .findFirst()
        .ifPresent(
            id -> {
              throw new RefusedException(Refusal.malformed("/withPartners", "partner-unknown", id));
            });
    Complementing complementing =
        new Complementing(need, known.stream().map(p -> p.state().profile()).toList());
    Set<String> uncovered = new TreeSet<>(complementing.open());
    PriorityQueue<Ranked> best = new PriorityQueue<>(WORST_FIRST);
    long considered = 0;
    String after = "";
    List<Stored<Partner>> portion;
    do {
      portion = portion(need, onBoard, after);
      for (Stored<Partner> partner : portion) {
        after = partner.id();
        Match match = complementing.of(partner.state()).orElse(null);
        if (match != null) {
          considered++;
          uncovered.removeAll(match.covers());
          best.add(new Ranked(partner, match));
          if (best.size() > limit) {
            best.poll();
          }
        }
      }
    } while (portion.size() == PORTION);
    return new Found(best.stream().sorted(WORST_FIRST.reversed()).toList(), considered, uncovered);
  }

  private List<Stored<Partner>> portion(Need need, List<String> onBoard, String after) {
    return partners.query(
        Filters.and(
            Filters.in(TERMS, terms(need)),
            Filters.nin("state.status", OUT_OF_QUESTION),
            Filters.nin("_id", onBoard),
            Filters.gt("_id", after)),
        Sorts.ascending("_id"),
        PORTION);
  }

  private static List<Object> terms(Need need) {
    List<Object> terms = new ArrayList<>();
    need.focusAreas().stream()
        .map(SearchTerms::group)
        .distinct()
        .forEach(group -> terms.add(SearchTerms.ofSector(group)));
    for (Need.WantedOffer offer : need.offers()) {
      if (!offer.words().isEmpty()) {
        offer.words().stream()
            .flatMap(word -> SearchTerms.wantedOffer(word).stream())
            .forEach(wanted -> terms.add(Pattern.compile("^" + Pattern.quote(wanted.beginning()))));
      } else {
        kinds(offer).forEach(kind -> terms.add(SearchTerms.ofKind(kind)));
      }
    }
    return terms;
  }

  private static List<Offer.Kind> kinds(Need.WantedOffer offer) {
    return offer.kind() == null ? List.of(Offer.Kind.values()) : List.of(offer.kind());
  }
}
