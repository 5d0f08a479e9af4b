package org.partnership.partner.partner.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.AggregateStore;
import org.partnership.partner.matching.Known;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Partners that share a key with a record (P-2): an index look-up, of which only what is compared
 * is read.
 */
@Component
public class Candidates {

  private static final Bson COMPARED =
      Projections.include(
          "state.profile.legalName",
          "state.profile.shortName",
          "state.profile.formerNames",
          "state.profile.aliases",
          "state.profile.country",
          "state.profile.identifiers",
          "state.merge.stage",
          "state.distinctFrom.otherId");
  private static final String UNDOING = "UNDOING";

  private final MongoTemplate mongo;
  private final AggregateStore<Partner> partners;

  Candidates(MongoTemplate mongo, AggregateStore<Partner> partners) {
    this.mongo = mongo;
    this.partners = partners;
  }

  /**
   * One of them, as it is known.
   *
   * @param distinctFrom ids of those that were decided to be others
   */
  public record Candidate(String id, Known known, Set<String> distinctFrom) {
    public Candidate {
      distinctFrom = Set.copyOf(distinctFrom);
    }
  }

  /** Those that share a key, without the one itself and those merged into others. */
  public List<Candidate> sharing(List<String> keys, String without, int most) {
    List<Candidate> found = new ArrayList<>();
    for (Document document :
        mongo
            .getCollection(partners.type().collection())
            .find(Filters.in("state.search.keys", keys))
            .projection(COMPARED)
            .limit(most)) {
      Document state = document.get("state", Document.class);
      if (!document.getString("_id").equals(without) && !isMerged(state)) {
        found.add(
            new Candidate(
                document.getString("_id"),
                known(state.get("profile", Document.class)),
                distinctFrom(state)));
      }
    }
    return found;
  }

  private static Set<String> distinctFrom(Document state) {
    return state.getList("distinctFrom", Document.class, List.of()).stream()
        .map(d -> d.getString("otherId"))
        .collect(Collectors.toSet());
  }

  private static boolean isMerged(Document state) {
    Document merge = state.get("merge", Document.class);
    return merge != null && !UNDOING.equals(merge.getString("stage"));
  }

  private static Known known(Document profile) {
    List<String> names = new ArrayList<>();
    add(names, profile.getString("legalName"));
    add(names, profile.getString("shortName"));
    names.addAll(profile.getList("formerNames", String.class, List.of()));
    names.addAll(profile.getList("aliases", String.class, List.of()));
    return Known.as(
        names,
        profile.getString("country"),
        profile.getList("identifiers", Document.class, List.of()).stream()
            .map(i -> Known.identifier(i.getString("scheme"), i.getString("_id")))
            .toList());
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
