package org.partnership.partner.call.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.act.By;

/** What is done with a call. */
public final class Calling {

  private static final int WHOLE = 100;
  private static final int QUESTIONS_MAX = 200;

  private Calling() {}

  /** A draft. */
  public static Decision<Call> draft(Call.Terms terms, String office, By by) {
    return Decision.accept(
        new Call(
            terms,
            office,
            CallStatus.DRAFT,
            List.of(),
            List.of(by.id()),
            null,
            List.of(Call.LogEntry.of(by, "call.draft", null))));
  }

  /** With other terms. */
  public static Decision<Call> edit(Call call, Call.Terms terms, By by) {
    return refusal(CallLifeCycle.EDIT, call)
        .map(Decision::<Call>refuse)
        .orElseGet(
            () ->
                terms.equals(call.terms())
                    ? Decision.accept(call)
                    : Decision.accept(
                        call.with(call.status(), terms, by, CallLifeCycle.EDIT, null)));
  }

  /** Open to applications. */
  public static Decision<Call> publish(Call call, By by) {
    Optional<Refusal> wrongState = refusal(CallLifeCycle.PUBLISH, call);
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    Call.Terms terms = call.terms();
    List<Reason> missing = missing(terms, by.at());
    if (!missing.isEmpty()) {
      return Decision.refuse(Refusal.policy("call-not-ready", missing));
    }
    return Decision.accept(
        call.with(
            CallLifeCycle.TABLE.target(CallLifeCycle.PUBLISH),
            terms,
            by,
            CallLifeCycle.PUBLISH,
            null),
        new CallEvent.Published(
            terms.title(),
            terms.kind(),
            terms.results(),
            terms.country(),
            terms.focusAreas(),
            terms.criteria(),
            Objects.requireNonNull(terms.deadline())));
  }

  private static List<Reason> missing(Call.Terms terms, Instant now) {
    List<Reason> missing = new ArrayList<>();
    int weights = terms.criteria().stream().mapToInt(Call.Criterion::weight).sum();
    if (weights != WHOLE) {
      missing.add(Reason.of("A-13", "call-weights-not-whole", weights).at("/criteria"));
    }
    if (terms.criteria().stream().map(Call.Criterion::code).distinct().count()
        != terms.criteria().size()) {
      missing.add(Reason.of("A-13", "call-criterion-twice").at("/criteria"));
    }
    if (terms.results().isEmpty()) {
      missing.add(Reason.of("A-13", "call-without-results").at("/results"));
    }
    if (terms.deadline() == null || !terms.deadline().isAfter(now)) {
      missing.add(Reason.of("A-13", "call-deadline-not-ahead").at("/deadline"));
    }
    if (terms.kind() == Call.Kind.DIRECT
        && (terms.invited().isEmpty() || terms.justification() == null)) {
      missing.add(Reason.of("A-13", "direct-call-not-justified").at("/justification"));
    }
    return missing;
  }

  /** A partner asks; everyone who sees the call sees the question. */
  public static Decision<Call> ask(Call call, String text, By by) {
    Optional<Refusal> wrongState = refusal(CallLifeCycle.ASK, call);
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    if (!call.takesApplicationsAt(by.at()) || call.questions().size() >= QUESTIONS_MAX) {
      return Decision.refuse(Refusal.policy(Reason.of("A-13", "call-deadline-over")));
    }
    List<Call.Question> questions = new ArrayList<>(call.questions());
    questions.add(new Call.Question(questions.size() + 1, text, by.at(), null));
    return Decision.accept(call.questions(questions, by, CallLifeCycle.ASK));
  }

  /** The office answers. */
  public static Decision<Call> answer(Call call, int number, String answer, By by) {
    Optional<Refusal> wrongState = refusal(CallLifeCycle.ANSWER, call);
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    if (number < 1 || number > call.questions().size()) {
      return Decision.refuse(Refusal.notFound("question", Integer.toString(number)));
    }
    List<Call.Question> questions = new ArrayList<>(call.questions());
    Call.Question asked = questions.get(number - 1);
    questions.set(number - 1, new Call.Question(number, asked.text(), asked.askedAt(), answer));
    return Decision.accept(call.questions(questions, by, CallLifeCycle.ANSWER));
  }

  /** Nothing comes of it. */
  public static Decision<Call> cancel(Call call, String reason, By by) {
    return refusal(CallLifeCycle.CANCEL, call)
        .map(Decision::<Call>refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    call.with(
                        CallLifeCycle.TABLE.target(CallLifeCycle.CANCEL),
                        call.terms(),
                        by,
                        CallLifeCycle.CANCEL,
                        reason),
                    new CallEvent.Cancelled(reason)));
  }

  /**
   * The choice, after the deadline, when every application is scored and has feedback.
   *
   * @param handedIn every application that was handed in and not taken back
   * @param held partners among those chosen that cannot be worked with now
   */
  public static Decision<Call> select(
      Call call,
      List<String> chosen,
      List<Stored<Application>> handedIn,
      List<String> held,
      String reason,
      By by) {
    Optional<Refusal> wrongState = refusal(CallLifeCycle.SELECT, call);
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    List<Reason> against = new ArrayList<>();
    if (call.takesApplicationsAt(by.at())) {
      against.add(Reason.of("A-13", "call-still-open"));
    }
    for (Stored<Application> application : handedIn) {
      if (application.state().scores().isEmpty()) {
        against.add(Reason.of("A-13", "application-not-scored", application.id()));
      }
      if (application.state().feedback() == null) {
        against.add(Reason.of("A-13", "application-without-feedback", application.id()));
      }
    }
    List<String> partners = new ArrayList<>();
    for (String id : chosen) {
      Optional<Stored<Application>> application =
          handedIn.stream().filter(a -> a.id().equals(id)).findFirst();
      application.ifPresentOrElse(
          a -> partners.add(a.state().partnerId()),
          () -> against.add(Reason.of("A-13", "application-not-handed-in", id)));
    }
    held.forEach(id -> against.add(Reason.of("A-13", "applicant-held", id)));
    if (!against.isEmpty()) {
      return Decision.refuse(Refusal.policy("selection-not-possible", against));
    }
    Call.Terms terms = call.terms();
    return Decision.accept(
        call.selected(new Call.Selection(chosen, partners, reason, by.id(), by.at()), by),
        new CallEvent.PartnerSelected(
            terms.title(),
            terms.results(),
            partners,
            countries(terms.country()),
            terms.focusAreas(),
            reason));
  }

  private static List<String> countries(@Nullable String country) {
    return country == null ? List.of() : List.of(country);
  }

  private static Optional<Refusal> refusal(String action, Call call) {
    return CallLifeCycle.TABLE.refusal(action, call.status());
  }
}
