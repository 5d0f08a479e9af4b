package org.partnership.partner.mapping.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Focus areas of a country that no eligible partner there covers (P-9). Looked at are those that
 * somebody in the country works on, those that an eligible partner anywhere works on, and those
 * asked for by name.
 */
@Component
public class FindingGaps {

  private static final int NAMED = 5;
  private static final String FOCUS_AREAS = "state.profile.focusAreas";
  private static final String COUNTRY = "state.profile.country";
  private static final String STATUS = "state.status";

  private final MongoTemplate mongo;
  private final AggregateStore<Partner> partners;
  private final Access access;

  FindingGaps(MongoTemplate mongo, AggregateStore<Partner> partners, Access access) {
    this.mongo = mongo;
    this.partners = partners;
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
    each(
        Filters.and(
            Filters.eq(COUNTRY, country), Filters.ne(STATUS, PartnerStatus.ARCHIVED.name())),
        counts,
        FindingGaps::countHere);
    each(
        Filters.and(
            Filters.eq(STATUS, PartnerStatus.ELIGIBLE.name()), Filters.ne(COUNTRY, country)),
        counts,
        FindingGaps::countAbroad);
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

  private interface Counting {
    void count(Document partner, Document state, Count count);
  }

  private void each(Bson filter, Map<String, Count> counts, Counting counting) {
    for (Document partner :
        mongo
            .getCollection(partners.type().collection())
            .find(filter)
            .projection(Projections.include(FOCUS_AREAS, COUNTRY, STATUS))) {
      Document state = partner.get("state", Document.class);
      Set<String> codes =
          new LinkedHashSet<>(
              state.get("profile", Document.class).getList("focusAreas", String.class, List.of()));
      codes.forEach(
          code -> counting.count(partner, state, counts.computeIfAbsent(code, c -> new Count())));
    }
  }

  private static void countHere(Document partner, Document state, Count count) {
    if (PartnerStatus.ELIGIBLE.name().equals(state.getString("status"))) {
      count.eligible++;
      return;
    }
    count.inCountry++;
    if (count.nearest.size() < NAMED) {
      count.nearest.add(partner.getString("_id"));
    }
  }

  private static void countAbroad(Document partner, Document state, Count count) {
    if (state.get("profile", Document.class).getString("country") == null) {
      count.globally++;
    } else {
      count.elsewhere++;
    }
  }
}
