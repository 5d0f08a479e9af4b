package org.partnership.reporting.projection.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Event;
import org.partnership.kit.store.Numbers;
import org.partnership.reporting.projection.domain.SourceTopic;
import org.springframework.stereotype.Component;

/** up to which event of each service an answer counts. */
@Component
public class Freshness {

  private final Generations generations;

  Freshness(Generations generations) {
    this.generations = generations;
  }

  /**
   * The newest event of a service that counts; all empty while none does.
   *
   * @param subject whose event it is
   * @param epoch with {@code sequence} its position within the subject
   */
  public record Counted(
      @Nullable String eventId,
      @Nullable Instant time,
      @Nullable String subject,
      @Nullable Long epoch,
      @Nullable Long sequence) {

    private static final Counted NOTHING = new Counted(null, null, null, null, null);
  }

  /** Notes the newest of the events applied; an older one never takes the place of a newer. */
  void counted(int generation, SourceTopic source, List<Event> applied) {
    Event newest = applied.stream().max(Comparator.comparing(Event::time)).orElseThrow();
    Date time = Date.from(newest.time());
    try {
      generations
          .freshness(generation)
          .replaceOne(
              Filters.and(Filters.eq("_id", source.service()), Filters.lte("time", time)),
              new Document("_id", source.service())
                  .append("eventId", newest.id())
                  .append("time", time)
                  .append("subject", newest.subject())
                  .append("epoch", newest.position().epoch())
                  .append("seq", newest.position().sequence()),
              new ReplaceOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  /** As of now. */
  public Map<String, Counted> of(int generation) {
    Map<String, Counted> known = new HashMap<>();
    generations
        .freshness(generation)
        .find()
        .forEach(d -> known.put(d.getString("_id"), counted(d, "time")));
    Map<String, Counted> all = new LinkedHashMap<>();
    for (SourceTopic source : SourceTopic.values()) {
      all.put(source.service(), known.getOrDefault(source.service(), Counted.NOTHING));
    }
    return all;
  }

  /** As of before an instant: the newest that was known by then. */
  public Map<String, Counted> of(int generation, Instant before) {
    Map<String, Counted> all = new LinkedHashMap<>();
    for (SourceTopic source : SourceTopic.values()) {
      all.put(source.service(), newestBefore(generation, source, before));
    }
    return all;
  }

  private Counted newestBefore(int generation, SourceTopic source, Instant before) {
    return source.kinds().stream()
        .map(
            kind ->
                generations
                    .versions(generation)
                    .find(
                        Filters.and(
                            Filters.eq("kind", kind.name()),
                            Filters.lt("knownFrom", Date.from(before))))
                    .sort(Sorts.descending("kind", "knownFrom"))
                    .limit(1)
                    .first())
        .filter(Objects::nonNull)
        .max(Comparator.comparing(d -> d.getDate("knownFrom")))
        .map(d -> counted(d, "knownFrom"))
        .orElse(Counted.NOTHING);
  }

  private static Counted counted(Document d, String timeField) {
    return new Counted(
        d.getString("eventId"),
        d.getDate(timeField).toInstant(),
        d.getString("subject"),
        Numbers.longOf(d, "epoch"),
        Numbers.longOf(d, "seq"));
  }
}
