package org.partnership.partner.call.application;

import java.util.List;
import java.util.function.UnaryOperator;
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
import org.partnership.partner.call.domain.Application;
import org.partnership.partner.call.domain.Applying;
import org.partnership.partner.call.domain.Call;
import org.partnership.partner.call.domain.CallLifeCycle;
import org.partnership.partner.call.domain.Calling;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.act.By;
import org.springframework.stereotype.Component;

/** An office drafts, publishes and decides its calls; partners ask. */
@Component
public class WorkingOnCalls {

  private final AggregateStore<Call> calls;
  private final AggregateStore<Partner> partners;
  private final ReadingCalls reading;
  private final Commands commands;
  private final Access access;

  WorkingOnCalls(
      AggregateStore<Call> calls,
      AggregateStore<Partner> partners,
      ReadingCalls reading,
      Commands commands,
      Access access) {
    this.calls = calls;
    this.partners = partners;
    this.reading = reading;
    this.commands = commands;
    this.access = access;
  }

  /** A draft of the caller's office. */
  public Stored<Call> draft(Call.Terms terms, Act act) {
    By by = By.of(act);
    access.require(act.caller(), "call.draft", Scope.ofOffice(by.office()));
    known(terms.invited());
    String office = by.office() == null ? "" : by.office();
    return commands.create(calls, Ids.forNewThing(act), Calling.draft(terms, office, by), act);
  }

  /** With other terms. */
  public Stored<Call> edit(String id, IfMatch ifMatch, Act act, UnaryOperator<Call.Terms> edit) {
    return change(
        id,
        CallLifeCycle.EDIT,
        ifMatch,
        act,
        (call, by) -> {
          Call.Terms terms = edit.apply(call.terms());
          known(terms.invited());
          return Calling.edit(call, terms, by);
        });
  }

  /** Open to applications. */
  public Stored<Call> publish(String id, IfMatch ifMatch, Act act) {
    return change(id, CallLifeCycle.PUBLISH, ifMatch, act, Calling::publish);
  }

  /** Nothing comes of it. */
  public Stored<Call> cancel(String id, String reason, IfMatch ifMatch, Act act) {
    return change(
        id, CallLifeCycle.CANCEL, ifMatch, act, (call, by) -> Calling.cancel(call, reason, by));
  }

  /** A partner's question. */
  public Stored<Call> ask(String id, String text, Act act) {
    return change(
        id, CallLifeCycle.ASK, IfMatch.ANY, act, (call, by) -> Calling.ask(call, text, by));
  }

  /** The office's answer. */
  public Stored<Call> answer(String id, int number, String answer, Act act) {
    return change(
        id,
        CallLifeCycle.ANSWER,
        IfMatch.ANY,
        act,
        (call, by) -> Calling.answer(call, number, answer, by));
  }

  /** The choice. */
  public Stored<Call> select(
      String id, List<String> chosen, String reason, IfMatch ifMatch, Act act) {
    return change(
        id,
        CallLifeCycle.SELECT,
        ifMatch,
        act,
        (call, by) -> {
          List<Stored<Application>> handedIn = reading.handedIn(id);
          List<String> wanted =
              handedIn.stream()
                  .filter(a -> chosen.contains(a.id()))
                  .map(a -> a.state().partnerId())
                  .toList();
          List<String> held =
              partners.findAll(wanted).stream()
                  .filter(p -> Applying.isLocked(p.state()))
                  .map(Stored::id)
                  .toList();
          return Calling.select(call, chosen, handedIn, held, reason, by);
        });
  }

  private interface Command {
    Decision<Call> on(Call call, By by);
  }

  private Stored<Call> change(String id, String action, IfMatch ifMatch, Act act, Command command) {
    Caller caller = act.caller();
    reading.one(id, caller);
    return commands.change(
        calls,
        id,
        ifMatch,
        act,
        call -> access.require(caller, action, ReadingCalls.scope(call.state())),
        call -> command.on(call.state(), By.of(act)));
  }

  private void known(List<String> invited) {
    List<Stored<Partner>> found = partners.findAll(invited);
    for (String id : invited) {
      if (found.stream().noneMatch(p -> p.id().equals(id))) {
        throw new RefusedException(
            Refusal.policy(Reason.plain("partner-unknown", id).at("/invited")));
      }
    }
  }
}
