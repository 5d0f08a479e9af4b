package org.partnership.reporting.projection.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.projection.domain.Folding.Folded;
import org.partnership.reporting.projection.domain.Kind;
import org.partnership.reporting.projection.domain.State;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Component;

/** Reads things out of a generation: as they are, or as they were known to be. */
@Component
public class Things {

  private final Generations generations;
  private final MongoConverter converter;

  Things(Generations generations, MongoTemplate mongo) {
    this.generations = generations;
    this.converter = mongo.getConverter();
  }

  /** One thing as it is; empty for one never heard of. */
  public Optional<Thing<? extends State>> find(int generation, String subject) {
    return Optional.ofNullable(
            generations.current(generation).find(Filters.eq("_id", subject)).first())
        .flatMap(d -> thing(d, subject, State.class));
  }

  /**
   * All things of a kind.
   *
   * @param before null for now; else as known from events recorded before that instant
   */
  public <S extends State> List<Thing<S>> all(
      int generation, Kind kind, Class<S> type, @Nullable Instant before) {
    List<Thing<S>> things = new ArrayList<>();
    if (before == null) {
      generations
          .current(generation)
          .find(Filters.eq("kind", kind.name()))
          .forEach(d -> thing(d, d.getString("_id"), type).ifPresent(things::add));
    } else {
      newestBefore(generations.versions(generation), kind, before)
          .forEach((subject, d) -> thing(d, subject, type).ifPresent(things::add));
    }
    return things;
  }

  /** Streams the versions known by then; of each thing only the newest is kept at hand. */
  private static Map<String, Document> newestBefore(
      MongoCollection<Document> versions, Kind kind, Instant before) {
    Map<String, Document> newest = new HashMap<>();
    versions
        .find(
            Filters.and(
                Filters.eq("kind", kind.name()), Filters.lt("knownFrom", Date.from(before))))
        .forEach(d -> newest.merge(d.getString("subject"), d, Things::newer));
    return newest;
  }

  private static Document newer(Document one, Document other) {
    return Tracked.position(one).compareTo(Tracked.position(other)) >= 0 ? one : other;
  }

  private <S extends State> Optional<Thing<S>> thing(Document d, String subject, Class<S> type) {
    Folded folded = Tracked.folded(d, converter);
    if (folded == null) {
      return Optional.empty();
    }
    Date at = d.getDate(d.containsKey("at") ? "at" : "knownFrom");
    return Optional.of(
        new Thing<>(
            subject,
            Objects.requireNonNullElse(d.getString("key"), subject),
            folded.kind(),
            Tracked.position(d),
            at.toInstant(),
            type.cast(folded.state())));
  }
}
