package org.partnership.agreement.task.application;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.amendment.domain.AmendmentStatus;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.disbursement.domain.DisbursementStatus;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.store.AgreementFilters;
import org.partnership.agreement.calendar.Subject;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Roles;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * What waits for a caller under agreements: votes, minutes, approvals, signatures, papers to
 * confirm, payments, ratifications, renewals, and drafts that came back.
 */
@Component
class AgreementTasks implements TaskSource {

  private final ReadingAgreements reading;
  private final ReviewTasks reviews;
  private final RunningTasks running;

  AgreementTasks(ReadingAgreements reading, ReviewTasks reviews, RunningTasks running) {
    this.reading = reading;
    this.reviews = reviews;
    this.running = running;
  }

  @Override
  public Listing.Page<Stream<Task>> page(Caller caller, int limit, @Nullable String cursor) {
    Bson filter = Filters.and(reading.visibleTo(caller), candidates(caller));
    return reading
        .page(new Listing.Query(filter, "updatedAt", true, limit, cursor, false))
        .map(stored -> tasks(stored, caller));
  }

  private Stream<Task> tasks(Stored<Agreement> stored, Caller caller) {
    Stream<Task> ofAmendment =
        Amendment.openOf(stored.state()).stream()
            .flatMap(amendment -> reviews.ofAmendment(stored, amendment, caller));
    return Stream.of(
            returned(stored, caller),
            reviews.ofAgreement(stored, caller),
            ofAmendment,
            running.of(stored, caller))
        .flatMap(s -> s);
  }

  private static Stream<Task> returned(Stored<Agreement> stored, Caller caller) {
    Agreement agreement = stored.state();
    String comment = agreement.review().returnedComment();
    boolean theirs =
        agreement.status() == AgreementStatus.DRAFT
            && !agreement.holds().onHold()
            && agreement.review().draftedBy().equals(caller.id());
    return comment == null || !theirs
        ? Stream.empty()
        : Stream.of(
            Task.toDo(
                stored,
                Task.Kind.AGREEMENT_RETURNED,
                Actions.AGREEMENT_SUBMIT,
                agreement.terms().startDate(),
                comment));
  }

  /** Narrows down what is looked at, by role; who may do what is decided one by one. */
  private static Bson candidates(Caller caller) {
    List<Bson> any = new ArrayList<>();
    any.add(
        Filters.and(
            AgreementFilters.in(AgreementStatus.DRAFT),
            Filters.eq("state.review.draftedBy", caller.id())));
    if (caller.has(Roles.AUTHORIZED_OFFICER)) {
      any.add(AgreementFilters.in(AgreementStatus.IN_REVIEW, AgreementStatus.APPROVED));
      any.add(amendments(AmendmentStatus.IN_REVIEW, AmendmentStatus.APPROVED));
      any.add(
          Filters.and(
              Filters.gt("state.parts.ratification.dueOn", ""),
              Filters.eq("state.parts.ratification.by", null)));
    }
    if (caller.has(Roles.COMMITTEE_MEMBER) || caller.has(Roles.COMMITTEE_SECRETARY)) {
      any.add(AgreementFilters.in(AgreementStatus.IN_REVIEW));
      any.add(amendments(AmendmentStatus.IN_REVIEW));
    }
    if (caller.has(Roles.PARTNER_SIGNATORY)) {
      any.add(AgreementFilters.in(AgreementStatus.APPROVED));
      any.add(amendments(AmendmentStatus.APPROVED));
    }
    if (caller.has(Roles.FINANCE_OFFICER)) {
      any.add(disbursements(DisbursementStatus.REQUESTED, DisbursementStatus.CERTIFIED));
    }
    if (caller.has(Roles.PARTNER_EDITOR)) {
      any.add(disbursements(DisbursementStatus.RELEASED));
    }
    if (caller.has(Roles.PARTNERSHIP_OFFICER)) {
      any.add(
          Filters.and(
              AgreementFilters.in(AgreementStatus.ACTIVE, AgreementStatus.SUSPENDED),
              Filters.eq("state.parts.calendar.told.about", Subject.END_NEAR.name())));
    }
    return Filters.or(any);
  }

  private static Bson amendments(AmendmentStatus... statuses) {
    return Filters.in("state.parts.amendments.status", names(statuses));
  }

  private static Bson disbursements(DisbursementStatus... statuses) {
    return Filters.in("state.parts.disbursements.status", names(statuses));
  }

  private static List<String> names(Enum<?>... values) {
    return Stream.of(values).map(Enum::name).toList();
  }
}
