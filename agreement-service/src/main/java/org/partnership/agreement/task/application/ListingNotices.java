package org.partnership.agreement.task.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Holds;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * What a caller is told: that an agreement they drafted, or of a partnership whose focal
 * point they are, has gone on hold or come free. Newest first.
 */
@Component
public class ListingNotices {

  private static final String CHANGED_AT = "state.holds.changedAt";
  private static final int PARTNERSHIPS_MAX = 500;

  private final ReadingAgreements reading;
  private final AggregateStore<Partnership> partnerships;

  ListingNotices(ReadingAgreements reading, AggregateStore<Partnership> partnerships) {
    this.reading = reading;
    this.partnerships = partnerships;
  }

  /** A page of notices. */
  public Listing.Page<Task> of(Caller caller, int limit, @Nullable String cursor) {
    Bson concerned =
        Filters.or(
            Filters.eq("state.review.draftedBy", caller.id()),
            Filters.in("state.terms.partnershipId", lookedAfterBy(caller)));
    Bson held = Filters.gt(CHANGED_AT, new Date(0));
    return reading
        .page(
            new Listing.Query(
                Filters.and(reading.visibleTo(caller), held, concerned),
                CHANGED_AT,
                true,
                limit,
                cursor,
                false))
        .map(ListingNotices::notice);
  }

  private List<String> lookedAfterBy(Caller caller) {
    return partnerships
        .query(
            Filters.eq("state.details.focalPoint", caller.id()),
            Sorts.descending("createdAt"),
            PARTNERSHIPS_MAX)
        .stream()
        .map(Stored::id)
        .toList();
  }

  private static Task notice(Stored<Agreement> stored) {
    Holds holds = stored.state().holds();
    Instant changed = holds.changedAt();
    return Task.notice(
        stored,
        holds.onHold() ? Task.Kind.AGREEMENT_ON_HOLD : Task.Kind.AGREEMENT_RELEASED_FROM_HOLD,
        changed == null ? stored.updatedAt() : changed,
        holds.current().stream()
            .map(h -> h.partnerId() + " " + h.cause())
            .collect(Collectors.joining(", ")));
  }
}
