package org.partnership.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Days;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.calendar.Together;
import org.partnership.kit.store.AggregateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The sweep over many open agreements, after a time in which nobody swept: some begin, some end,
 * the others come near their end. Short in the build; at size with {@code -Dsweep.open=23000
 * -Dsweep.due=23000}.
 */
@AgreementTest
class SweepAtSizeIT {

  private static final Logger log = LoggerFactory.getLogger(SweepAtSizeIT.class);
  private static final int OPEN = Integer.getInteger("sweep.open", 600);
  private static final int DUE = Integer.getInteger("sweep.due", 300);
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired AggregateStore<Agreement> agreements;
  @Autowired MongoTemplate mongo;
  @Autowired Days days;

  private long count(Bson filter) {
    return mongo.getCollection("agreements").countDocuments(filter);
  }

  /** What service, store and broker have taken of the processors, however busy the machine is. */
  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Test
  void what_is_due_of_23000_open_agreements_is_done_within_30_s_exactly_once_by_two_at_once() {
    partnerService.reset();
    String partner = desk.partner("UN_AGENCY");
    Stock stock = new Stock(agreements, partner);
    days.sweep();
    stock.store(
        OPEN,
        i ->
            i >= DUE
                ? stock.active(i, TODAY.minusDays(10), TODAY.plusDays(300))
                : switch (i % 3) {
                  case 0 -> stock.signed(i, TODAY.minusDays(3), TODAY.plusDays(300));
                  case 1 -> stock.active(i, TODAY.minusDays(100), TODAY.minusDays(2));
                  default -> stock.active(i, TODAY.minusDays(100), TODAY.plusDays(20));
                });
    Bson ours = Filters.eq("state.terms.partnerIds", partner);

    Duration cpuBefore = cpu();
    long begun = System.nanoTime();
    int rounds = 0;
    do {
      // Not in the common pool, which the HTTP client needs for its answers.
      Together.forEach(List.of(1, 2), 2, instance -> days.sweep());
      rounds++;
      // What P-7 could not be asked for is tried again, as at the next period.
    } while (count(Filters.and(ours, Filters.eq("seq", 0L))) > OPEN - DUE
        && System.nanoTime() - begun < LIMIT.toNanos());
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(count(Filters.and(ours, Filters.eq("seq", 1L)))).as("one event each").isEqualTo(DUE);
    assertThat(count(Filters.and(ours, Filters.eq("seq", 0L)))).isEqualTo(OPEN - DUE);
    assertThat(count(Filters.and(ours, Filters.eq("state.status", "ENDED"))))
        .isEqualTo((DUE + 1) / 3);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> count(Filters.and(ours, Filters.exists("outbox.0"))) == 0);
    Duration published = Duration.ofNanos(System.nanoTime() - begun);
    log.info(
        "sweep: {} open, {} due, done in {} rounds, {} ms, published in {} ms, {} ms of processors",
        OPEN,
        DUE,
        rounds,
        took.toMillis(),
        published.toMillis(),
        cpu().minus(cpuBefore).toMillis());
    assertThat(took).isLessThan(LIMIT);
  }
}
