package org.partnership.partner.call.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.Sample;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.testing.LifeCycleMatrix;

/** calls and applications, every action in every status. */
class CallLifeCycleTest {

  private static final Instant NOW = Sample.NOW;
  private static final Instant DEADLINE = NOW.plus(Duration.ofDays(30));
  private static final By BEFORE = new By("officer", "MLI", NOW);
  private static final By AFTER = new By("reviewer", "MLI", DEADLINE.plusSeconds(1));
  private static final By EDITOR = new By("editor", null, NOW);

  private static Call.Terms terms(int weight) {
    return new Call.Terms(
        "Water",
        "Why",
        Call.Kind.OPEN,
        List.of("Safe water"),
        "ML",
        List.of(),
        List.of(new Call.Criterion("a", "A", weight), new Call.Criterion("b", "B", 40)),
        List.of(),
        null,
        DEADLINE);
  }

  private static <T> T accepted(Decision<T> decision) {
    return ((Decision.Accepted<T>) decision).state();
  }

  private static <T> List<String> refused(Decision<T> decision) {
    return ((Decision.Refused<T>) decision).refusal().reasons().stream().map(Reason::code).toList();
  }

  private static Call call(CallStatus status) {
    Call draft = accepted(Calling.draft(terms(60), "MLI", BEFORE));
    return switch (status) {
      case DRAFT -> draft;
      case PUBLISHED ->
          accepted(Calling.ask(accepted(Calling.publish(draft, BEFORE)), "Where?", EDITOR));
      case SELECTED -> accepted(select(call(CallStatus.PUBLISHED), AFTER));
      case CANCELLED -> accepted(Calling.cancel(draft, "Why", BEFORE));
    };
  }

  private static Decision<Call> select(Call call, By by) {
    return Calling.select(
        call,
        List.of("one"),
        List.of(new Stored<>("one", 1, 1, NOW, NOW, reviewed())),
        List.of(),
        "Best",
        by);
  }

  private static Application application(ApplicationStatus status) {
    Call open = call(CallStatus.PUBLISHED);
    Application draft = accepted(Applying.draft(open, "call", "partner", "We can", EDITOR));
    return switch (status) {
      case DRAFT -> draft;
      case SUBMITTED ->
          draft.moved(ApplicationStatus.SUBMITTED, NOW, EDITOR, ApplicationLifeCycle.SUBMIT);
      case WITHDRAWN ->
          accepted(Applying.withdraw(application(ApplicationStatus.SUBMITTED), open, EDITOR));
    };
  }

  private static Application reviewed() {
    Call open = call(CallStatus.PUBLISHED);
    Application scored = accepted(score(application(ApplicationStatus.SUBMITTED), AFTER));
    return accepted(Applying.giveFeedback(scored, open, "Thanks", AFTER));
  }

  private static Decision<Application> score(Application application, By by) {
    return Applying.score(
        application,
        call(CallStatus.PUBLISHED),
        List.of(new Application.Points("a", 50), new Application.Points("b", 100)),
        null,
        by);
  }

  private static Decision<Call> attempt(Call call, String action) {
    return switch (action) {
      case CallLifeCycle.EDIT -> Calling.edit(call, terms(50), BEFORE);
      case CallLifeCycle.PUBLISH -> Calling.publish(call, BEFORE);
      case CallLifeCycle.ASK -> Calling.ask(call, "Why?", EDITOR);
      case CallLifeCycle.ANSWER -> Calling.answer(call, 1, "So", BEFORE);
      case CallLifeCycle.SELECT -> select(call, AFTER);
      case CallLifeCycle.CANCEL -> Calling.cancel(call, "Why", BEFORE);
      default -> throw new AssertionError("no attempt for " + action);
    };
  }

  @Test
  void every_action_on_a_call_is_possible_or_refused_as_the_table_says() {
    LifeCycleMatrix.check(
        CallLifeCycle.TABLE,
        CallStatus.values(),
        (status, action) ->
            switch (attempt(call(status), action)) {
              case Decision.Accepted<Call> done ->
                  LifeCycleMatrix.Result.now(done.state().status());
              case Decision.Refused<Call> no -> LifeCycleMatrix.Result.refused(no.refusal());
            });
  }

  @Test
  void every_action_on_an_application_is_possible_or_refused_as_the_table_says() {
    Call open = call(CallStatus.PUBLISHED);
    LifeCycleMatrix.check(
        ApplicationLifeCycle.TABLE,
        ApplicationStatus.values(),
        (status, action) -> {
          Application application = application(status);
          Decision<Application> attempt =
              switch (action) {
                case ApplicationLifeCycle.EDIT -> Applying.edit(application, open, "More", EDITOR);
                case ApplicationLifeCycle.SUBMIT ->
                    Applying.submit(application, open, Complete.partner(), EDITOR);
                case ApplicationLifeCycle.WITHDRAW -> Applying.withdraw(application, open, EDITOR);
                case ApplicationLifeCycle.DECLARE ->
                    Applying.declareConflict(application, open, "Cousin", AFTER);
                case ApplicationLifeCycle.SCORE -> score(application, AFTER);
                case ApplicationLifeCycle.FEEDBACK ->
                    Applying.giveFeedback(application, open, "Thanks", AFTER);
                default -> throw new AssertionError("no attempt for " + action);
              };
          return switch (attempt) {
            case Decision.Accepted<Application> done ->
                LifeCycleMatrix.Result.now(done.state().status());
            case Decision.Refused<Application> no -> LifeCycleMatrix.Result.refused(no.refusal());
          };
        });
  }

  @Test
  void A_13_a_call_is_published_only_when_nothing_is_missing_and_all_that_is_missing_is_said() {
    Call.Terms empty =
        new Call.Terms(
            "T",
            "D",
            Call.Kind.DIRECT,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            NOW);

    assertThat(refused(Calling.publish(accepted(Calling.draft(empty, "MLI", BEFORE)), BEFORE)))
        .containsExactly(
            "call-weights-not-whole",
            "call-without-results",
            "call-deadline-not-ahead",
            "direct-call-not-justified");
    assertThat(refused(Calling.publish(accepted(Calling.draft(terms(61), "MLI", BEFORE)), BEFORE)))
        .containsExactly("call-weights-not-whole");
  }

  @Test
  void A_13_applications_come_before_the_deadline_and_are_scored_after_it() {
    Call open = call(CallStatus.PUBLISHED);
    Application handedIn = application(ApplicationStatus.SUBMITTED);
    By late = new By("editor", null, DEADLINE);

    assertThat(refused(Applying.draft(open, "call", "partner", "We", late)))
        .containsExactly("call-deadline-over");
    assertThat(
            refused(
                Applying.submit(
                    application(ApplicationStatus.DRAFT), open, Complete.partner(), late)))
        .containsExactly("call-deadline-over");
    assertThat(refused(Applying.withdraw(handedIn, open, late)))
        .containsExactly("call-deadline-over");
    assertThat(refused(score(handedIn, BEFORE))).containsExactly("call-still-open");
    assertThat(refused(Applying.giveFeedback(handedIn, open, "Early", BEFORE)))
        .containsExactly("call-still-open");
    assertThat(refused(select(open, BEFORE))).containsExactly("call-still-open");
    assertThat(accepted(score(handedIn, AFTER)).averageScore()).isEqualTo(70.0);
  }

  @Test
  void A_13_only_a_complete_and_unlocked_profile_applies() {
    Call open = call(CallStatus.PUBLISHED);
    Application draft = application(ApplicationStatus.DRAFT);

    assertThat(refused(Applying.submit(draft, open, Sample.prospect(), EDITOR)))
        .containsExactly("profile-not-complete");
    Partner suspended = Sample.in(PartnerStatus.SUSPENDED);
    assertThat(refused(Applying.submit(draft, open, suspended, EDITOR)))
        .containsExactly("profile-not-complete", "profile-locked");
  }

  @Test
  void A_13_who_has_a_conflict_does_not_score_and_what_they_scored_is_gone() {
    Call open = call(CallStatus.PUBLISHED);
    Application scored = accepted(score(application(ApplicationStatus.SUBMITTED), AFTER));

    Application out = accepted(Applying.declareConflict(scored, open, "My cousin", AFTER));

    assertThat(out.scores()).isEmpty();
    assertThat(refused(score(out, AFTER))).containsExactly("reviewer-has-conflict");
  }

  @Test
  void A_13_nobody_is_chosen_before_all_are_scored_and_told() {
    List<Stored<Application>> raw =
        List.of(
            new Stored<>("one", 1, 1, NOW, NOW, reviewed()),
            new Stored<>("two", 1, 1, NOW, NOW, application(ApplicationStatus.SUBMITTED)));

    assertThat(
            refused(
                Calling.select(
                    call(CallStatus.PUBLISHED),
                    List.of("one", "three"),
                    raw,
                    List.of("partner"),
                    "Best",
                    AFTER)))
        .containsExactly(
            "application-not-scored",
            "application-without-feedback",
            "application-not-handed-in",
            "applicant-held");
  }
}
