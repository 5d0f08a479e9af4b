package org.partnership.partner.partner.store;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.AggregateStore;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * A card of every partner, at hand for questions over the whole register (facets, gaps): some 400
 * bytes each instead of documents of several kilobytes read anew for every question. Nothing lives
 * here alone. Read in full when first asked; then, before every answer, what has changed since, by
 * an index. Partners are never deleted, so nothing need be taken out.
 */
@Component
public class RegisterCards {

  /**
   * Instances' clocks disagree by less; writes are seldom done later than this after their time.
   */
  private static final Duration USUALLY = Duration.ofSeconds(5);

  /** But the store may do a write minutes after its sender gave it up (ADR 14). */
  private static final Duration AT_WORST = Duration.ofMinutes(3);

  private static final Duration BETWEEN_LONG_LOOKS = Duration.ofSeconds(30);
  private static final int BATCH = 2_000;

  private final MongoTemplate mongo;
  private final AggregateStore<Partner> partners;
  private final Clock clock;
  private final Map<String, Card> cards = new ConcurrentHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();
  private @Nullable Instant newest;
  private Instant lookedLong = Instant.EPOCH;

  RegisterCards(MongoTemplate mongo, AggregateStore<Partner> partners, Clock clock) {
    this.mongo = mongo;
    this.partners = partners;
    this.clock = clock;
  }

  /** All, as they are now. */
  public Collection<Card> all() {
    catchUp();
    return cards.values();
  }

  /** Those of these ids that exist, as they are now. */
  public Collection<Card> of(Collection<String> ids) {
    catchUp();
    return ids.stream().filter(cards::containsKey).map(cards::get).toList();
  }

  private void catchUp() {
    reading.lock();
    try {
      Instant now = clock.instant();
      boolean lookLong = now.isAfter(lookedLong.plus(BETWEEN_LONG_LOOKS));
      read(newest == null ? null : newest.minus(lookLong ? AT_WORST : USUALLY));
      if (lookLong) {
        lookedLong = now;
      }
    } finally {
      reading.unlock();
    }
  }

  private void read(@Nullable Instant from) {
    Bson changed = from == null ? Filters.empty() : Filters.gte("updatedAt", from);
    for (Document partner :
        mongo
            .getCollection(partners.type().collection())
            .find(changed)
            .projection(Card.FIELDS)
            .batchSize(BATCH)) {
      Card card = Card.of(partner);
      cards.merge(card.id(), card, (had, read) -> had.version() > read.version() ? had : read);
      Instant at = partner.getDate("updatedAt").toInstant();
      newest = newest == null || at.isAfter(newest) ? at : newest;
    }
  }
}
