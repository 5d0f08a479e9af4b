package org.partnership.partner.partner.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Expiring;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every hour: whoever was eligible until a day that is over where it was registered, is expired.
 * What was missed while the service was down is caught up with.
 */
@Component
public class ExpiringPartners implements PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(ExpiringPartners.class);
  private static final int AT_ONCE = 200;

  /** Where on earth a day begins first. */
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

  private final AggregateStore<Partner> partners;
  private final ChangingPartner changing;
  private final Clock clock;

  ExpiringPartners(AggregateStore<Partner> partners, ChangingPartner changing, Clock clock) {
    this.partners = partners;
    this.changing = changing;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "expiring-partners";
  }

  @Override
  public Duration period() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    String tomorrow = LocalDate.ofInstant(now, EARLIEST).toString();
    String after = "";
    List<Stored<Partner>> lapsed;
    do {
      lapsed =
          partners.query(
              Filters.and(
                  Filters.eq("state.status", PartnerStatus.ELIGIBLE.name()),
                  Filters.lt("state.eligibleUntil", tomorrow),
                  Filters.gt("_id", after)),
              Sorts.ascending("_id"),
              AT_ONCE);
      for (Stored<Partner> partner : lapsed) {
        expire(partner.id(), now);
        after = partner.id();
      }
    } while (lapsed.size() == AT_ONCE);
  }

  private void expire(String id, Instant now) {
    try {
      changing.change(
          id,
          PartnerLifeCycle.EXPIRE,
          IfMatch.ANY,
          Act.ofPlatform("date-sweep", now, null, null),
          Expiring::expire);
    } catch (RefusedException e) {
      // Somebody held or reassessed it at this moment: nothing is left to expire.
      log.info("partner {} was not expired: {}", id, e.refusal().code());
    }
  }
}
