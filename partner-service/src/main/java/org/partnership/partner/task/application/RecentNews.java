package org.partnership.partner.task.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.HistoryEntry;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.Reminding;
import org.springframework.stereotype.Component;

/**
 * What callers are told: partners that their office, or one below it, has a relation to, or that
 * they belong to, changed their status within the last thirty days, by somebody else; or have an
 * assessment that lapses soon.
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
    Instant now = clock.instant();
    Instant from = now.minus(RECENT);
    Stream<Entry> moves =
        newest(caller, Filters.gte("state.statusSince", Date.from(from))).stream()
            .flatMap(p -> since(p, from).flatMap(entry -> move(p, entry, caller)));
    Stream<Entry> lapses =
        newest(caller, lapsingSoon(now)).stream()
            .flatMap(p -> since(p, from).flatMap(entry -> lapse(p, entry)));
    return Stream.concat(moves, lapses).sorted(ORDER).toList();
  }

  private List<Stored<Partner>> newest(Caller caller, Bson filter) {
    return partners.query(
        Filters.and(concerning(caller), filter), Sorts.descending("state.statusSince"), LOOKED_AT);
  }

  private static Bson lapsingSoon(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Filters.elemMatch(
        "state.assessments",
        Filters.and(
            Filters.gt("reminded", 0),
            Filters.gte("verdict.validUntil", today.minusDays(1).toString()),
            Filters.lte(
                "verdict.validUntil", today.plusDays(Reminding.DAYS.get(0) + 1L).toString())));
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

  private static Stream<HistoryEntry> since(Stored<Partner> partner, Instant from) {
    return partner.state().history().stream().filter(entry -> !entry.at().isBefore(from));
  }

  private static Stream<Entry> move(Stored<Partner> partner, HistoryEntry entry, Caller caller) {
    return entry.to() == null || entry.by().equals(caller.id())
        ? Stream.of()
        : Stream.of(
            entry(
                partner,
                entry,
                "",
                "PARTNER_" + entry.to(),
                Reason.plain(
                    "news-partner-moved", partner.state().profile().legalName(), entry.to())));
  }

  private static Stream<Entry> lapse(Stored<Partner> partner, HistoryEntry entry) {
    return !entry.action().equals(Reminding.REMIND)
        ? Stream.of()
        : entry.changes().stream()
            .map(
                change -> {
                  String kind = change.field().substring(change.field().indexOf('/') + 1);
                  return entry(
                      partner,
                      entry,
                      "-" + kind,
                      "ASSESSMENT_EXPIRING",
                      Reason.of(
                          "P-6",
                          "news-assessment-lapses",
                          partner.state().profile().legalName(),
                          kind,
                          change.to()));
                });
  }

  private static Entry entry(
      Stored<Partner> partner, HistoryEntry entry, String part, String kind, Reason text) {
    return new Entry(
        partner.id() + "-" + entry.number() + part,
        kind,
        text,
        partner.id(),
        "/api/partners/" + partner.id(),
        entry.at());
  }
}
