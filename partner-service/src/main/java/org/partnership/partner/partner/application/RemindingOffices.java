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
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.Reminding;
import org.partnership.partner.partner.domain.act.By;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every hour: whoever has an assessment that lapses within 90 days is looked at, and what is due is
 * told. The reminder and that it was told are one write, so it is told once whichever instance
 * looks.
 */
@Component
public class RemindingOffices implements PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(RemindingOffices.class);
  private static final int AT_ONCE = 200;

  private final AggregateStore<Partner> partners;
  private final ChangingPartner changing;
  private final Clock clock;

  RemindingOffices(AggregateStore<Partner> partners, ChangingPartner changing, Clock clock) {
    this.partners = partners;
    this.changing = changing;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "reminding-offices";
  }

  @Override
  public Duration period() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    // A day more on either side: it is not the same day everywhere.
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String from = today.minusDays(1).toString();
    String to = today.plusDays(Reminding.DAYS.get(0) + 1L).toString();
    String after = "";
    List<Stored<Partner>> found;
    do {
      found =
          partners.query(
              Filters.and(
                  Filters.elemMatch(
                      "state.assessments",
                      Filters.and(
                          Filters.gte("verdict.validUntil", from),
                          Filters.lte("verdict.validUntil", to))),
                  Filters.gt("_id", after)),
              Sorts.ascending("_id"),
              AT_ONCE);
      for (Stored<Partner> partner : found) {
        remind(partner.id(), now);
        after = partner.id();
      }
    } while (found.size() == AT_ONCE);
  }

  private void remind(String id, Instant now) {
    Act act = Act.ofPlatform("date-sweep", now, null, null);
    try {
      changing.change(
          id,
          IfMatch.ANY,
          act,
          stored -> {},
          stored ->
              Reminding.remind(stored.state(), changing.today(stored.state(), act), By.of(act)));
    } catch (RefusedException e) {
      log.info("nobody was reminded of partner {}: {}", id, e.refusal().code());
    }
  }
}
