package org.partnership.partner.task.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.stereotype.Component;

/**
 * What callers are told: partners that their office, or one below it, has a relation to, or that
 * they belong to, changed their status within the last thirty days, by somebody else.
 */
@Component
public class RecentNews {

  /** The newest first. */
  public static final Comparator<Entry> ORDER = WaitingTasks.ORDER.reversed();

  private static final Duration RECENT = Duration.ofDays(30);
  private static final int LOOKED_AT = 200;

  private final AggregateStore<Partner> partners;
  private final OfficeTree offices;
  private final Clock clock;

  RecentNews(AggregateStore<Partner> partners, OfficeTree offices, Clock clock) {
    this.partners = partners;
    this.offices = offices;
    this.clock = clock;
  }

  /** In the order above. */
  public List<Entry> of(Caller caller) {
    Instant from = clock.instant().minus(RECENT);
    return partners
        .query(
            Filters.and(concerning(caller), Filters.gte("state.statusSince", Date.from(from))),
            Sorts.descending("state.statusSince"),
            LOOKED_AT)
        .stream()
        .flatMap(partner -> moves(partner, caller, from))
        .sorted(ORDER)
        .toList();
  }

  private Bson concerning(Caller caller) {
    return switch (caller) {
      case Caller.Staff staff ->
          staff.office().equals(offices.root())
              ? Filters.empty()
              : Filters.in("state.offices", offices.subtree(staff.office()));
      case Caller.PartnerPerson person -> Filters.eq("_id", person.partner());
      case Caller.Machine machine -> Filters.in("_id", List.of());
      case Caller.Anonymous anonymous -> Filters.in("_id", List.of());
      case Caller.Platform platform -> Filters.in("_id", List.of());
    };
  }

  private static Stream<Entry> moves(Stored<Partner> partner, Caller caller, Instant from) {
    return partner.state().history().stream()
        .filter(entry -> entry.to() != null && !entry.at().isBefore(from))
        .filter(entry -> !entry.by().equals(caller.id()))
        .map(
            entry ->
                new Entry(
                    partner.id() + "-" + entry.number(),
                    "PARTNER_" + entry.to(),
                    Reason.plain(
                        "news-partner-moved",
                        partner.state().profile().legalName(),
                        Objects.requireNonNull(entry.to())),
                    partner.id(),
                    "/api/partners/" + partner.id(),
                    entry.at()));
  }
}
