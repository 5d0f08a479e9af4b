package org.partnership.partner.task.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.DuplicateScope;
import org.partnership.partner.partner.application.FindingLookalikes;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.springframework.stereotype.Component;

/**
 * Likely duplicates to settle (P-2), among what was registered lately: the twenty newest partners
 * of thirty days that concern the caller's office, each held against the register. Ids begin with
 * the time, so that the newest are found without looking at the others.
 */
@Component
class DuplicateTasks implements TaskSource {

  private static final Duration LATELY = Duration.ofDays(30);
  private static final int NEWEST = 20;

  private final AggregateStore<Partner> store;
  private final PartnersAtWork partners;
  private final FindingLookalikes lookalikes;
  private final DuplicateScope scope;
  private final Access access;
  private final Clock clock;

  DuplicateTasks(
      AggregateStore<Partner> store,
      PartnersAtWork partners,
      FindingLookalikes lookalikes,
      DuplicateScope scope,
      Access access,
      Clock clock) {
    this.store = store;
    this.partners = partners;
    this.lookalikes = lookalikes;
    this.scope = scope;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Stream<Entry> of(Caller.Staff staff) {
    if (!partners.may(staff, PartnerLifeCycle.MERGE)) {
      return Stream.of();
    }
    Set<String> shown = new TreeSet<>();
    return store
        .query(
            Filters.and(
                Filters.gte("_id", firstIdOf(clock.instant().minus(LATELY))),
                partners.below("state.offices", staff)),
            Sorts.descending("_id"),
            NEWEST)
        .stream()
        .filter(p -> p.state().survivor().isEmpty() && maySettle(staff, p))
        .flatMap(
            p ->
                lookalikes.of(p).stream()
                    .map(FindingLookalikes.Lookalike::partner)
                    .filter(other -> maySettle(staff, other))
                    .filter(other -> shown.add(pair(p.id(), other.id())))
                    .map(other -> entry(p, other)));
  }

  private boolean maySettle(Caller.Staff staff, Stored<Partner> partner) {
    return access.permits(staff, PartnerLifeCycle.MERGE, scope.scope(partner.state()));
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
  }

  /** What ids made at a time or later are not below (UUIDv7). */
  private static String firstIdOf(Instant time) {
    String millis = "%012x".formatted(time.toEpochMilli());
    return millis.substring(0, 8) + "-" + millis.substring(8);
  }

  private static Entry entry(Stored<Partner> partner, Stored<Partner> other) {
    return PartnersAtWork.entry(
        "DUPLICATE_TO_SETTLE",
        "task-duplicate-to-settle",
        "duplicate-" + pair(partner.id(), other.id()),
        partner,
        "/api/partners/" + partner.id() + "/duplicates",
        partner.createdAt(),
        other.state().profile().legalName());
  }
}
