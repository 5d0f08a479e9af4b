package org.partnership.agreement.task.application;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.AgreementScope;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.Signature;
import org.partnership.agreement.agreement.review.domain.HearingStatus;
import org.partnership.agreement.agreement.store.AgreementFilters;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Roles;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * What waits for a caller: votes, approvals, signatures, papers to confirm, drafts that came back.
 * At most one task per agreement, newest first.
 */
@Component
public class ListingTasks {

  private final ReadingAgreements reading;
  private final Access access;

  ListingTasks(ReadingAgreements reading, Access access) {
    this.reading = reading;
    this.access = access;
  }

  /** The next page that has any. */
  public Listing.Page<Task> of(Caller caller, int limit, @Nullable String cursor) {
    Bson filter = Filters.and(reading.visibleTo(caller), candidates(caller));
    String from = cursor;
    while (true) {
      Listing.Page<Stored<Agreement>> page =
          reading.page(new Listing.Query(filter, "updatedAt", true, limit, from, false));
      List<Task> tasks = page.items().stream().flatMap(s -> task(s, caller).stream()).toList();
      from = page.nextCursor();
      if (!tasks.isEmpty() || from == null) {
        return new Listing.Page<>(tasks, from, null);
      }
    }
  }

  private static Bson candidates(Caller caller) {
    List<Bson> any = new ArrayList<>();
    any.add(
        Filters.and(
            AgreementFilters.in(AgreementStatus.DRAFT),
            Filters.eq("state.review.draftedBy", caller.id())));
    if (caller.has(Roles.AUTHORIZED_OFFICER)) {
      any.add(AgreementFilters.in(AgreementStatus.IN_REVIEW, AgreementStatus.APPROVED));
    }
    if (caller.has(Roles.COMMITTEE_MEMBER)) {
      any.add(AgreementFilters.in(AgreementStatus.IN_REVIEW));
    }
    if (caller.has(Roles.PARTNER_SIGNATORY)) {
      any.add(AgreementFilters.in(AgreementStatus.APPROVED));
    }
    return Filters.or(any);
  }

  private Optional<Task> task(Stored<Agreement> stored, Caller caller) {
    Agreement agreement = stored.state();
    if (agreement.holds().onHold()) {
      return Optional.empty();
    }
    return switch (agreement.status()) {
      case DRAFT -> returned(stored);
      case IN_REVIEW -> vote(stored, caller).or(() -> approval(stored, caller));
      case APPROVED -> signature(stored, caller).or(() -> confirmation(stored, caller));
      case SIGNED, ACTIVE, ENDED, CLOSED, SUSPENDED, TERMINATED, CANCELLED -> Optional.empty();
    };
  }

  private static Optional<Task> returned(Stored<Agreement> stored) {
    return Optional.ofNullable(stored.state().review().returnedComment())
        .map(
            comment ->
                Task.toDo(stored, Task.Kind.AGREEMENT_RETURNED, Actions.AGREEMENT_SUBMIT, comment));
  }

  /** the committee waits for this member. */
  private static Optional<Task> vote(Stored<Agreement> stored, Caller caller) {
    return stored
        .state()
        .review()
        .hearing()
        .filter(h -> h.status() == HearingStatus.OPEN && h.awaited().contains(caller.id()))
        .map(h -> Task.toDo(stored, Task.Kind.AGREEMENT_TO_VOTE_ON, Actions.REVIEW_VOTE, null));
  }

  private Optional<Task> approval(Stored<Agreement> stored, Caller caller) {
    String action = Actions.AGREEMENT_APPROVE;
    return stored.state().possibleActions().contains(action)
            && access.permits(caller, action, AgreementScope.of(stored.state()))
        ? Optional.of(Task.toDo(stored, Task.Kind.AGREEMENT_TO_APPROVE, action, null))
        : Optional.empty();
  }

  private Optional<Task> signature(Stored<Agreement> stored, Caller caller) {
    String action = Actions.AGREEMENT_SIGN;
    Agreement agreement = stored.state();
    return agreement.unsigned().stream()
        .filter(p -> access.permits(caller, action, AgreementScope.ofParty(agreement, p)))
        .map(p -> Task.toDo(stored, Task.Kind.AGREEMENT_TO_SIGN, action, p))
        .findFirst();
  }

  private Optional<Task> confirmation(Stored<Agreement> stored, Caller caller) {
    String action = Actions.AGREEMENT_CONFIRM_SIGNATURE;
    Agreement agreement = stored.state();
    return agreement.signatures().stream()
        .filter(s -> !s.counts())
        .filter(s -> access.permits(caller, action, AgreementScope.ofConfirmation(agreement, s)))
        .map(Signature::id)
        .map(id -> Task.toDo(stored, Task.Kind.SIGNATURE_TO_CONFIRM, action, id))
        .findFirst();
  }
}
