package org.partnership.partner.partner.store;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Numbers;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Counts partners by a facet. */
@Component
public class CountingPartners {

  private static final int SHOWN = 300;

  private final MongoTemplate mongo;
  private final AggregateStore<Partner> partners;

  CountingPartners(MongoTemplate mongo, AggregateStore<Partner> partners) {
    this.mongo = mongo;
    this.partners = partners;
  }

  /** How many partners have a value. */
  public record Count(String value, long count) {}

  /** Of those that match a filter, how many have which value; the most frequent first. */
  public List<Count> by(PartnerFacet facet, Bson filter) {
    List<Bson> stages = new ArrayList<>();
    stages.add(Aggregates.match(filter));
    if (facet.many()) {
      stages.add(Aggregates.unwind("$" + facet.path()));
    }
    stages.add(Aggregates.group("$" + facet.path(), Accumulators.sum("count", 1)));
    List<Count> counts = new ArrayList<>();
    for (Document group : mongo.getCollection(partners.type().collection()).aggregate(stages)) {
      String value = group.getString("_id");
      if (value != null) {
        counts.add(new Count(value, Numbers.longOf(group, "count")));
      }
    }
    counts.sort(Comparator.comparing(Count::count).reversed().thenComparing(Count::value));
    return counts.subList(0, Math.min(SHOWN, counts.size()));
  }
}
