package org.partnership.partner.partner.store;

import com.mongodb.client.model.Projections;
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
  private static final int BATCH = 2_000;

  private final MongoTemplate mongo;
  private final AggregateStore<Partner> partners;

  CountingPartners(MongoTemplate mongo, AggregateStore<Partner> partners) {
    this.mongo = mongo;
    this.partners = partners;
  }

  /** How many partners have a value. */
  public record Count(String value, long count) {}

  /**
   * Of those that match a filter, how many have which value, for each facet; the most frequent
   * first. One pass for all facets.
   */
  public Map<String, List<Count>> by(List<PartnerFacet> facets, Bson filter) {
    Map<PartnerFacet, Map<String, Long>> counts = new EnumMap<>(PartnerFacet.class);
    facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    for (Document partner :
        mongo
            .getCollection(partners.type().collection())
            .find(filter)
            .projection(
                Projections.fields(
                    Projections.include(facets.stream().map(PartnerFacet::path).toList()),
                    Projections.excludeId()))
            .batchSize(BATCH)) {
      counts.forEach(
          (facet, values) ->
              facet.valuesOf(partner).forEach(value -> values.merge(value, 1L, Long::sum)));
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
