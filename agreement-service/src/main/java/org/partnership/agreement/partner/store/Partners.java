package org.partnership.agreement.partner.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.partnership.agreement.partner.domain.HoldCause;
import org.partnership.agreement.partner.domain.PartnerReading;
import org.partnership.agreement.partner.domain.StandingMark;
import org.partnership.kit.inbox.Readings;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What this service has read of partners so far. */
public final class Partners {

  /** Where the readings are. */
  public static final String COLLECTION = "partner_readings";

  private static final String MERGED_INTO = "state.mergedInto";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Readings<PartnerReading> readings;
  private final MongoTemplate mongo;

  public Partners(Readings<PartnerReading> readings, MongoTemplate mongo) {
    this.readings = readings;
    this.mongo = mongo;
  }

  /** Lets the search for what is to be followed do without a scan. */
  public void declareIndexes() {
    var collection = mongo.getCollection(COLLECTION);
    collection.createIndex(Indexes.ascending("state.followPending"));
    collection.createIndex(Indexes.ascending("state.standing.cause"));
    collection.createIndex(Indexes.ascending(MERGED_INTO));
  }

  /** A partner's reading; empty for one never heard of. */
  public Optional<Readings.Read<PartnerReading>> find(String partnerId) {
    return readings.find(partnerId);
  }

  /**
   * A partner's reading once it counts an event that partner-service has spoken of: its answers are
   * ahead of its events by a moment.
   *
   * @return empty when the event has not come in time
   */
  public Optional<Readings.Read<PartnerReading>> findUpTo(String partnerId, long sequence) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<Readings.Read<PartnerReading>> read = find(partnerId);
      if (sequence == 0 || read.filter(r -> r.position().sequence() >= sequence).isPresent()) {
        return read;
      }
      if (System.nanoTime() > until || !paused()) {
        return Optional.empty();
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The partner that stands for one, as far as its events have told (P-2). */
  public String survivorOf(String partnerId) {
    String survivor = find(partnerId).map(r -> r.state().mergedInto()).orElse(null);
    return survivor == null ? partnerId : survivorOf(survivor);
  }

  /** Ids of partners that were merged into one. */
  public List<String> mergedInto(String partnerId) {
    return idsOf(Filters.eq(MERGED_INTO, partnerId));
  }

  /** Ids of partners whose agreements still have to follow. */
  public List<String> toFollow() {
    return idsOf(Filters.eq("state.followPending", true));
  }

  /** Ids of partners whose agreements are on hold. */
  public List<String> holding() {
    return idsOf(
        Filters.in(
            "state.standing.cause", Arrays.stream(HoldCause.values()).map(Enum::name).toList()));
  }

  private List<String> idsOf(Bson filter) {
    return readings.query(filter).stream().map(Readings.Read::subject).toList();
  }

  /** Notes that every agreement has followed this mark, unless there is a newer one by now. */
  public void followed(String partnerId, StandingMark mark) {
    mongo
        .getCollection(COLLECTION)
        .updateOne(
            Filters.and(
                Filters.eq("_id", partnerId),
                Filters.eq("state.standing.epoch", mark.epoch()),
                Filters.eq("state.standing.sequence", mark.sequence())),
            Updates.set("state.followPending", false));
  }
}
