package org.partnership.agreement.agreement.review.application;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.application.ReadingAmendments;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.review.domain.Choice;
import org.partnership.agreement.agreement.review.domain.Deliberating;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Members declare conflicts and vote, the secretary takes the minutes, on an agreement or on
 * an amendment of one. Votes of several members do not get in one another's way, so no version is
 * asked for.
 */
@Component
public class Hearings {

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final ReadingAgreements reading;
  private final ReadingAmendments amendments;
  private final Access access;

  Hearings(
      AggregateStore<Agreement> agreements,
      Commands commands,
      ReadingAgreements reading,
      ReadingAmendments amendments,
      Access access) {
    this.agreements = agreements;
    this.commands = commands;
    this.reading = reading;
    this.amendments = amendments;
    this.access = access;
  }

  /**
   * What is heard.
   *
   * @param amendmentId null: the agreement itself
   */
  public record Subject(String agreementId, @Nullable String amendmentId) {}

  /** An agreement. */
  public Subject agreement(String id) {
    return new Subject(id, null);
  }

  /** An amendment; 404 unless the caller may see it. */
  public Subject amendment(String id, Caller caller) {
    return new Subject(amendments.agreementOf(id, caller, Actions.AMENDMENT_READ).id(), id);
  }

  /** For reading; 404 unless the caller is of its office. */
  public Stored<Agreement> get(Subject subject, Caller caller) {
    Stored<Agreement> stored = reading.get(subject.agreementId(), caller);
    require(stored, caller, Actions.REVIEW_READ);
    return stored;
  }

  /** A member declares a conflict of interest. */
  public Stored<Agreement> declare(Subject subject, String reason, Act act) {
    return change(
        subject,
        Actions.REVIEW_DECLARE,
        act,
        now -> Deliberating.declare(now, subject.amendmentId(), reason, Actor.of(act)));
  }

  /** A member votes. */
  public Stored<Agreement> vote(Subject subject, Choice choice, @Nullable String comment, Act act) {
    return change(
        subject,
        Actions.REVIEW_VOTE,
        act,
        now -> Deliberating.vote(now, subject.amendmentId(), choice, comment, Actor.of(act)));
  }

  /** The secretary takes the minutes. */
  public Stored<Agreement> minute(
      Subject subject, String summary, List<String> conditions, @Nullable String dissent, Act act) {
    return change(
        subject,
        Actions.REVIEW_MINUTE,
        act,
        now ->
            Deliberating.minute(
                now, subject.amendmentId(), summary, conditions, dissent, Actor.of(act)));
  }

  private Stored<Agreement> change(
      Subject subject, String action, Act act, Function<Agreement, Decision<Agreement>> decide) {
    return commands.change(
        agreements,
        subject.agreementId(),
        IfMatch.ANY,
        act,
        stored -> require(stored, act.caller(), action),
        stored -> decide.apply(stored.state()));
  }

  private void require(Stored<Agreement> stored, Caller caller, String action) {
    reading.require(stored, caller, action, Scope.ofOffice(stored.state().office()));
  }

  /** Of these actions, those that the caller may take on it. */
  public List<String> allowed(Stored<Agreement> stored, List<String> actions, Caller caller) {
    return access.allowed(caller, actions, Scope.ofOffice(stored.state().office()));
  }
}
