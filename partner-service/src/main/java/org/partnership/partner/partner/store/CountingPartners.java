package org.partnership.partner.partner.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnership.kit.store.AggregateStore;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Counts partners by facets. */
@Component
public class CountingPartners {

  private static final int SHOWN = 300;
  private static final int BATCH = 5_000;

  private final RegisterCards cards;
  private final MongoTemplate mongo;
  private final AggregateStore<Partner> partners;

  CountingPartners(RegisterCards cards, MongoTemplate mongo, AggregateStore<Partner> partners) {
    this.cards = cards;
    this.mongo = mongo;
    this.partners = partners;
  }

  /** How many partners have a value. */
  public record Count(String value, long count) {}

  /**
   * Of all that match a filter, how many have which value, for each facet; the most frequent first.
   */
  public Map<String, List<Count>> by(List<PartnerFacet> facets, PartnerFilter filter) {
    return filter.looksAtText()
        ? by(facets, filter, Filters.empty())
        : count(facets, cards.all().stream().filter(filter::takes).toList());
  }

  /** The same among some: what text finds, the store's index says. */
  public Map<String, List<Count>> by(List<PartnerFacet> facets, PartnerFilter filter, Bson among) {
    List<String> found = new ArrayList<>();
    mongo
        .getCollection(partners.type().collection())
        .find(Filters.and(among, filter.toBson()))
        .projection(Projections.include("_id"))
        .batchSize(BATCH)
        .map((Document partner) -> partner.getString("_id"))
        .into(found);
    return count(facets, cards.of(found));
  }

  private static Map<String, List<Count>> count(List<PartnerFacet> facets, Collection<Card> found) {
    Map<PartnerFacet, Map<String, Long>> counts = new EnumMap<>(PartnerFacet.class);
    for (PartnerFacet facet : facets) {
      Map<String, Long> values = new HashMap<>();
      found.forEach(
          card -> facet.valuesOf(card).forEach(value -> values.merge(value, 1L, Long::sum)));
      counts.put(facet, values);
    }
    Map<String, List<Count>> named = new LinkedHashMap<>();
    facets.forEach(
        facet ->
            named.put(facet.parameter(), mostFrequent(Objects.requireNonNull(counts.get(facet)))));
    return named;
  }

  private static List<Count> mostFrequent(Map<String, Long> values) {
    return values.entrySet().stream()
        .map(e -> new Count(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Count::count).reversed().thenComparing(Count::value))
        .limit(SHOWN)
        .toList();
  }
}
