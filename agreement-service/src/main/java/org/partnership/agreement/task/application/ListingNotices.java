package org.partnership.agreement.task.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Holds;
import org.partnership.agreement.agreement.store.AgreementFilters;
import org.partnership.agreement.calendar.Reminder;
import org.partnership.agreement.calendar.Subject;
import org.partnership.agreement.partnership.application.ReadingPartnerships;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.agreement.partnership.store.PartnershipFilters;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * What a caller is told: of an agreement that they drafted, or of a partnership whose focal point
 * they are, that it has gone on hold or come free, that its end comes near, that it lies
 * idle or has still to be ratified; and that a partnership comes to its end or is past it
 * (C-3). Newest first.
 */
@Component
public class ListingNotices {

  private static final String HELD_AT = "state.holds.changedAt";
  private static final String FOCAL_POINT = "state.details.focalPoint";
  private static final int PARTNERSHIPS_MAX = 500;

  private final ReadingAgreements agreements;
  private final ReadingPartnerships readingPartnerships;
  private final AggregateStore<Agreement> agreementStore;
  private final AggregateStore<Partnership> partnerships;

  ListingNotices(
      ReadingAgreements agreements,
      ReadingPartnerships readingPartnerships,
      AggregateStore<Agreement> agreementStore,
      AggregateStore<Partnership> partnerships) {
    this.agreements = agreements;
    this.readingPartnerships = readingPartnerships;
    this.agreementStore = agreementStore;
    this.partnerships = partnerships;
  }

  /** A page of notices. */
  public Listing.Page<Task> of(Caller caller, int limit, @Nullable String cursor) {
    NewestFirst asked = NewestFirst.asked(limit, cursor);
    Bson concerned =
        Filters.and(
            agreements.visibleTo(caller),
            Filters.or(
                Filters.eq("state.review.draftedBy", caller.id()),
                Filters.in("state.terms.partnershipId", lookedAfterBy(caller))));
    Bson ofPartnerships =
        Filters.and(readingPartnerships.visibleTo(caller), Filters.eq(FOCAL_POINT, caller.id()));
    return asked.page(
        Stream.of(
                asked.of(agreementStore, concerned, HELD_AT).stream().map(ListingNotices::held),
                asked.of(agreementStore, concerned, AgreementFilters.TOLD_AT).stream()
                    .flatMap(ListingNotices::reminded),
                asked.of(partnerships, ofPartnerships, PartnershipFilters.TOLD_AT).stream()
                    .flatMap(ListingNotices::ending))
            .flatMap(s -> s));
  }

  private List<String> lookedAfterBy(Caller caller) {
    return partnerships
        .query(
            Filters.eq(FOCAL_POINT, caller.id()), Sorts.descending("createdAt"), PARTNERSHIPS_MAX)
        .stream()
        .map(Stored::id)
        .toList();
  }

  private static Task held(Stored<Agreement> stored) {
    Holds holds = stored.state().holds();
    Instant changed = holds.changedAt();
    return Task.notice(
        stored,
        holds.onHold() ? Task.Kind.AGREEMENT_ON_HOLD : Task.Kind.AGREEMENT_RELEASED_FROM_HOLD,
        changed == null ? stored.updatedAt() : changed,
        null,
        holds.current().stream()
            .map(h -> h.partnerId() + " " + h.cause())
            .collect(Collectors.joining(", ")));
  }

  private static Stream<Task> reminded(Stored<Agreement> stored) {
    return stored
        .state()
        .parts()
        .calendar()
        .newest()
        .map(r -> Task.notice(stored, kind(r.about()), r.at(), r.day(), detail(r)));
  }

  private static Stream<Task> ending(Stored<Partnership> stored) {
    return stored
        .state()
        .calendar()
        .newest()
        .map(
            r ->
                Task.about(
                    stored,
                    r.about() == Subject.SUNSET_PASSED
                        ? Task.Kind.PARTNERSHIP_PAST_SUNSET
                        : Task.Kind.PARTNERSHIP_ENDS_SOON,
                    null,
                    r.at(),
                    detail(r)));
  }

  private static Task.Kind kind(Subject about) {
    return switch (about) {
      case END_NEAR, SUNSET_PASSED -> Task.Kind.AGREEMENT_ENDS_SOON;
      case DRAFT_IDLE -> Task.Kind.AGREEMENT_DRAFT_IDLE;
      case RATIFICATION_DUE -> Task.Kind.RATIFICATION_DUE;
    };
  }

  private static String detail(Reminder reminder) {
    Integer left = reminder.daysLeft();
    return left == null ? reminder.day().toString() : left.toString();
  }
}
