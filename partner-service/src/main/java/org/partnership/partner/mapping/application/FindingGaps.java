package org.partnership.partner.mapping.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.store.Card;
import org.partnership.partner.partner.store.RegisterCards;
import org.springframework.stereotype.Component;

/**
 * Focus areas of a country that no eligible partner there covers (P-9). Looked at are those that
 * somebody in the country works on, those that an eligible partner anywhere works on, and those
 * asked for by name.
 */
@Component
public class FindingGaps {

  private static final int NAMED = 5;
  private static final String ELIGIBLE = PartnerStatus.ELIGIBLE.name();
  private static final String ARCHIVED = PartnerStatus.ARCHIVED.name();

  private final RegisterCards cards;
  private final Access access;

  FindingGaps(RegisterCards cards, Access access) {
    this.cards = cards;
    this.access = access;
  }

  /**
   * A focus area that nobody covers.
   *
   * @param inCountry how many work on it in the country without being eligible
   * @param nearest some of these, to begin an assessment with
   * @param eligibleGlobally eligible bodies of no country that work on it
   * @param eligibleElsewhere eligible partners of other countries that work on it
   */
  public record Gap(
      String focusArea,
      long inCountry,
      List<String> nearest,
      long eligibleGlobally,
      long eligibleElsewhere) {}

  /** A focus area and how many eligible partners in the country cover it. */
  public record Covered(String focusArea, long eligible) {}

  /** Both lists by focus area; gaps somebody in the country could soon close first. */
  public record Found(String country, List<Gap> gaps, List<Covered> covered) {}

  private static final class Count {
    private long eligible;
    private long inCountry;
    private final List<String> nearest = new ArrayList<>();
    private long globally;
    private long elsewhere;
  }

  /** What is missing in a country. */
  public Found in(String country, List<String> asked, Caller caller) {
    access.require(caller, "partner.gaps", Scope.NONE);
    Map<String, Count> counts = new TreeMap<>();
    asked.forEach(code -> counts.put(code, new Count()));
    cards.all().stream()
        .filter(card -> !card.merged() && !card.status().equals(ARCHIVED))
        .sorted(Comparator.comparing(Card::id))
        .forEach(card -> count(card, country, counts));
    List<Gap> gaps = new ArrayList<>();
    List<Covered> covered = new ArrayList<>();
    counts.forEach(
        (code, n) -> {
          if (n.eligible > 0) {
            covered.add(new Covered(code, n.eligible));
          } else {
            gaps.add(new Gap(code, n.inCountry, n.nearest, n.globally, n.elsewhere));
          }
        });
    gaps.sort(Comparator.comparing(Gap::inCountry).reversed().thenComparing(Gap::focusArea));
    return new Found(country, gaps, covered);
  }

  private static void count(Card card, String country, Map<String, Count> counts) {
    boolean here = country.equals(card.country());
    boolean eligible = card.status().equals(ELIGIBLE);
    if (here || eligible) {
      for (String code : card.focusAreas()) {
        Count count = counts.computeIfAbsent(code, c -> new Count());
        if (here) {
          countHere(card, eligible, count);
        } else if (card.country() == null) {
          count.globally++;
        } else {
          count.elsewhere++;
        }
      }
    }
  }

  private static void countHere(Card card, boolean eligible, Count count) {
    if (eligible) {
      count.eligible++;
      return;
    }
    count.inCountry++;
    if (count.nearest.size() < NAMED) {
      count.nearest.add(card.id());
    }
  }
}
