package org.partnership.partner.call.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.partnership.partner.call.application.ReadingCalls.Applied;
import org.partnership.partner.call.domain.Application;
import org.partnership.partner.call.domain.ApplicationLifeCycle;
import org.partnership.partner.call.domain.Applying;
import org.partnership.partner.call.domain.Call;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.act.By;
import org.springframework.stereotype.Component;

/** A partner applies; the office that calls scores and tells. */
@Component
public class WorkingOnApplications {

  private final AggregateStore<Application> applications;
  private final ReadingCalls reading;
  private final ReadingPartners partners;
  private final Commands commands;
  private final Access access;

  WorkingOnApplications(
      AggregateStore<Application> applications,
      ReadingCalls reading,
      ReadingPartners partners,
      Commands commands,
      Access access) {
    this.applications = applications;
    this.reading = reading;
    this.partners = partners;
    this.commands = commands;
    this.access = access;
  }

  /** A draft of the caller's organisation; 409 when it has one to this call. */
  public Applied draft(String callId, String proposal, Act act) {
    if (!(act.caller() instanceof Caller.PartnerPerson person)) {
      throw new RefusedException(
          Refusal.forbidden(Reason.plain("not-own-organisation", "application.draft")));
    }
    access.require(person, "application.draft", Scope.ofPartner(person.partner()));
    Stored<Call> call = reading.one(callId, person);
    partners.one(person.partner(), person);
    try {
      return new Applied(
          commands.create(
              applications,
              Ids.forNewThing(act),
              Applying.draft(call.state(), callId, person.partner(), proposal, By.of(act)),
              act),
          call);
    } catch (UniqueViolationException e) {
      throw new RefusedException(Refusal.conflict(Reason.of("A-13", "application-there-already")));
    }
  }

  /** With another proposal. */
  public Applied edit(String id, String proposal, IfMatch ifMatch, Act act) {
    return change(
        id,
        ApplicationLifeCycle.EDIT,
        ifMatch,
        act,
        (application, call, by) -> Applying.edit(application, call, proposal, by));
  }

  /** Handed in. */
  public Applied submit(String id, IfMatch ifMatch, Act act) {
    return change(
        id,
        ApplicationLifeCycle.SUBMIT,
        ifMatch,
        act,
        (application, call, by) -> {
          Partner partner = partners.one(application.partnerId(), act.caller()).state();
          return Applying.submit(application, call, partner, by);
        });
  }

  /** Taken back. */
  public Applied withdraw(String id, IfMatch ifMatch, Act act) {
    return change(id, ApplicationLifeCycle.WITHDRAW, ifMatch, act, Applying::withdraw);
  }

  /** The caller is out of its scoring. */
  public Applied declareConflict(String id, String reason, Act act) {
    return change(
        id,
        ApplicationLifeCycle.DECLARE,
        IfMatch.ANY,
        act,
        (application, call, by) -> Applying.declareConflict(application, call, reason, by));
  }

  /** The caller's score, in place of the one before. */
  public Applied score(
      String id, List<Application.Points> points, @Nullable String comment, Act act) {
    return change(
        id,
        ApplicationLifeCycle.SCORE,
        IfMatch.ANY,
        act,
        (application, call, by) -> Applying.score(application, call, points, comment, by));
  }

  /** What the partner is told. */
  public Applied giveFeedback(String id, String text, IfMatch ifMatch, Act act) {
    return change(
        id,
        ApplicationLifeCycle.FEEDBACK,
        ifMatch,
        act,
        (application, call, by) -> Applying.giveFeedback(application, call, text, by));
  }

  private interface Command {
    Decision<Application> on(Application application, Call call, By by);
  }

  private Applied change(String id, String action, IfMatch ifMatch, Act act, Command command) {
    Applied seen = reading.application(id, act.caller());
    Call call = seen.call().state();
    return new Applied(
        commands.change(
            applications,
            id,
            ifMatch,
            act,
            found -> access.require(act.caller(), action, ReadingCalls.scope(found.state())),
            found -> command.on(found.state(), call, By.of(act))),
        seen.call());
  }
}
