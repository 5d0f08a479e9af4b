package org.partnership.agreement.task.application;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.application.ReadingAmendments;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.application.AgreementScope;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.Signature;
import org.partnership.agreement.agreement.review.domain.Hearing;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * What waits for a caller while an agreement, or an amendment of one, is reviewed and signed. At
 * most one task of each: the first that they may do. Nothing while it is on hold.
 */
@Component
class ReviewTasks {

  private final Access access;

  ReviewTasks(Access access) {
    this.access = access;
  }

  /** How the tasks about one kind of thing are called. */
  private record Names(
      Task.Kind vote,
      Task.Kind minute,
      Task.Kind approve,
      Task.Kind sign,
      Task.Kind confirm,
      String approval) {}

  private static final Names AGREEMENT =
      new Names(
          Task.Kind.AGREEMENT_TO_VOTE_ON,
          Task.Kind.AGREEMENT_TO_MINUTE,
          Task.Kind.AGREEMENT_TO_APPROVE,
          Task.Kind.AGREEMENT_TO_SIGN,
          Task.Kind.SIGNATURE_TO_CONFIRM,
          Actions.AGREEMENT_APPROVE);
  private static final Names AMENDMENT =
      new Names(
          Task.Kind.AMENDMENT_TO_VOTE_ON,
          Task.Kind.AMENDMENT_TO_MINUTE,
          Task.Kind.AMENDMENT_TO_APPROVE,
          Task.Kind.AMENDMENT_TO_SIGN,
          Task.Kind.AMENDMENT_SIGNATURE_TO_CONFIRM,
          Actions.AMENDMENT_APPROVE);

  /**
   * What is reviewed.
   *
   * @param agreement the agreement, or as it would be with the amendment
   * @param part id of the amendment; null: the agreement itself
   */
  private record Case(
      Stored<Agreement> stored,
      Agreement agreement,
      @Nullable String part,
      Scope scope,
      Names names) {

    Task task(Task.Kind kind, String action, @Nullable String detail) {
      Task task = Task.toDo(stored, kind, action, agreement.terms().startDate(), detail);
      return part == null ? task : task.ofPart(part);
    }
  }

  /** About an agreement. */
  Stream<Task> ofAgreement(Stored<Agreement> stored, Caller caller) {
    Agreement agreement = stored.state();
    return first(
        new Case(stored, agreement, null, AgreementScope.of(agreement), AGREEMENT), caller);
  }

  /** About an amendment of one. */
  Stream<Task> ofAmendment(Stored<Agreement> stored, Amendment amendment, Caller caller) {
    return first(
        new Case(
            stored,
            amendment.asItWouldBe(stored.state()),
            amendment.id(),
            ReadingAmendments.scope(stored.state(), amendment),
            AMENDMENT),
        caller);
  }

  private Stream<Task> first(Case reviewed, Caller caller) {
    Agreement agreement = reviewed.agreement();
    if (agreement.holds().onHold()) {
      return Stream.empty();
    }
    if (agreement.status() == AgreementStatus.IN_REVIEW) {
      return vote(reviewed, caller)
          .or(() -> minutes(reviewed, caller))
          .or(() -> approval(reviewed, caller))
          .stream();
    }
    return agreement.status() == AgreementStatus.APPROVED
        ? signature(reviewed, caller).or(() -> confirmation(reviewed, caller)).stream()
        : Stream.empty();
  }

  /** the committee waits for this member. */
  private Optional<Task> vote(Case reviewed, Caller caller) {
    String action = Actions.REVIEW_VOTE;
    return hearing(reviewed, action, caller)
        .filter(h -> h.awaited().contains(caller.id()))
        .map(h -> reviewed.task(reviewed.names().vote(), action, null));
  }

  /** enough have voted, and the minutes are to be taken. */
  private Optional<Task> minutes(Case reviewed, Caller caller) {
    String action = Actions.REVIEW_MINUTE;
    return hearing(reviewed, action, caller)
        .map(h -> reviewed.task(reviewed.names().minute(), action, null));
  }

  private Optional<Hearing> hearing(Case reviewed, String action, Caller caller) {
    return reviewed
        .agreement()
        .review()
        .hearing()
        .filter(h -> h.refusal(action, caller.id()).isEmpty())
        .filter(h -> access.permits(caller, action, Scope.ofOffice(reviewed.agreement().office())));
  }

  private Optional<Task> approval(Case reviewed, Caller caller) {
    String action = reviewed.names().approval();
    return reviewed.agreement().possibleActions().contains(Actions.AGREEMENT_APPROVE)
            && access.permits(caller, action, reviewed.scope())
        ? Optional.of(reviewed.task(reviewed.names().approve(), action, null))
        : Optional.empty();
  }

  private Optional<Task> signature(Case reviewed, Caller caller) {
    String action = Actions.AGREEMENT_SIGN;
    Agreement agreement = reviewed.agreement();
    return agreement.unsigned().stream()
        .filter(p -> access.permits(caller, action, AgreementScope.ofParty(agreement, p)))
        .map(p -> reviewed.task(reviewed.names().sign(), action, p))
        .findFirst();
  }

  private Optional<Task> confirmation(Case reviewed, Caller caller) {
    String action = Actions.AGREEMENT_CONFIRM_SIGNATURE;
    Agreement agreement = reviewed.agreement();
    return agreement.signatures().stream()
        .filter(s -> !s.counts())
        .filter(s -> access.permits(caller, action, AgreementScope.ofConfirmation(agreement, s)))
        .map(Signature::id)
        .map(id -> reviewed.task(reviewed.names().confirm(), action, id))
        .findFirst();
  }
}
