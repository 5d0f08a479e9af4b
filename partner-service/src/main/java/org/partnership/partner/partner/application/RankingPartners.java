package org.partnership.partner.partner.application;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.profile.Relevance;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What was found for a text, the nearest first (P-9). The names of what was found are compared with
 * the text; of more than the bound, the first by name. A page goes on after the rank and name of
 * the last one shown, so that it stays right while partners come and change.
 */
@Component
class RankingPartners {

  private static final int RANKED = 2_000;
  private static final String BETWEEN = "~";
  private static final Bson NAMES =
      Projections.include(
          "state.search.sortName",
          "state.profile.legalName",
          "state.profile.shortName",
          "state.profile.formerNames",
          "state.profile.aliases");

  private static final Comparator<Ranked> ORDER =
      Comparator.comparingInt(Ranked::relevance)
          .reversed()
          .thenComparing(Ranked::sortName)
          .thenComparing(Ranked::id);

  private final MongoTemplate mongo;
  private final AggregateStore<Partner> partners;

  RankingPartners(MongoTemplate mongo, AggregateStore<Partner> partners) {
    this.mongo = mongo;
    this.partners = partners;
  }

  private record Ranked(int relevance, String sortName, String id) {

    String cursor() {
      String place = relevance + BETWEEN + id + BETWEEN + sortName;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static Ranked at(String cursor) {
      String[] parts = decoded(cursor).split(BETWEEN, 3);
      if (parts.length != 3 || !parts[0].matches("[1-5]")) {
        throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
      }
      return new Ranked(Integer.parseInt(parts[0]), parts[2], parts[1]);
    }

    private static String decoded(String cursor) {
      try {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
      }
    }
  }

  /** A page of those that match the filter. */
  Listing.Page<Stored<Partner>> page(
      Bson filter, String text, int limit, @Nullable String cursor, boolean total) {
    if (limit < 1 || limit > Listing.LIMIT_MAX) {
      throw new RefusedException(
          Refusal.malformed("/limit", "limit-out-of-range", 1, Listing.LIMIT_MAX));
    }
    Ranked last = cursor == null ? null : Ranked.at(cursor);
    List<Ranked> rest =
        ranked(filter, text).stream()
            .filter(r -> last == null || ORDER.compare(r, last) > 0)
            .toList();
    List<Ranked> shown = rest.subList(0, Math.min(limit, rest.size()));
    return new Listing.Page<>(
        read(shown),
        rest.size() > limit ? shown.getLast().cursor() : null,
        total ? partners.count(filter) : null);
  }

  private List<Ranked> ranked(Bson filter, String text) {
    List<Ranked> ranked = new ArrayList<>();
    for (Document found :
        mongo
            .getCollection(partners.type().collection())
            .find(filter)
            .sort(Sorts.ascending("state.search.sortName", "_id"))
            .limit(RANKED)
            .projection(NAMES)) {
      Document state = found.get("state", Document.class);
      ranked.add(
          new Ranked(
              Relevance.of(text, names(state.get("profile", Document.class))),
              state.getEmbedded(List.of("search", "sortName"), ""),
              found.getString("_id")));
    }
    ranked.sort(ORDER);
    return ranked;
  }

  private static List<String> names(Document profile) {
    return Stream.of(
            Stream.ofNullable(profile.getString("legalName")),
            Stream.ofNullable(profile.getString("shortName")),
            profile.getList("formerNames", String.class, List.of()).stream(),
            profile.getList("aliases", String.class, List.of()).stream())
        .flatMap(names -> names)
        .toList();
  }

  private List<Stored<Partner>> read(List<Ranked> shown) {
    Map<String, Stored<Partner>> byId =
        partners.findAll(shown.stream().map(Ranked::id).toList()).stream()
            .collect(Collectors.toMap(Stored::id, Function.identity()));
    return shown.stream().map(r -> byId.get(r.id())).filter(Objects::nonNull).toList();
  }
}
