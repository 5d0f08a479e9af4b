package org.partnership.agreement.search;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.Numbers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Counts what a list holds, by the values of a field. */
@Component
public class Facets {

  private final MongoTemplate mongo;

  Facets(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * Counts by each facet asked for.
   *
   * @param asked names separated by commas; null for none
   * @param paths by the names that callers use
   * @return null when nothing was asked for
   * @throws RefusedException 400 for a name that is not there
   */
  public @Nullable Map<String, Map<String, Long>> count(
      String collection, Bson filter, @Nullable String asked, Map<String, String> paths) {
    if (asked == null) {
      return null;
    }
    Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
    for (String name : asked.split(",", -1)) {
      String path = paths.get(name.strip());
      if (path == null) {
        throw new RefusedException(
            Refusal.malformed(
                "/facets",
                "field-not-one-of",
                "facets",
                String.join(", ", new TreeSet<>(paths.keySet()))));
      }
      facets.put(name.strip(), countBy(collection, filter, path));
    }
    return facets;
  }

  private Map<String, Long> countBy(String collection, Bson filter, String path) {
    Map<String, Long> counts = new TreeMap<>();
    mongo
        .getCollection(collection)
        .aggregate(
            List.of(
                Aggregates.match(filter),
                Aggregates.group("$" + path, Accumulators.sum("count", 1))))
        .forEach(
            (Document d) -> counts.put(String.valueOf(d.get("_id")), Numbers.longOf(d, "count")));
    return counts;
  }
}
