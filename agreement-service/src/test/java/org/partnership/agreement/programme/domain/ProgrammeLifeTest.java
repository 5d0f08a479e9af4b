package org.partnership.agreement.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.Given;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.Running;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Decision;
import org.partnership.testing.LifeCycleMatrix;

class ProgrammeLifeTest {

  private static final Agreement ACTIVE = Given.agreement(AgreementStatus.ACTIVE);
  private static final LocalDate START = ACTIVE.terms().startDate();
  private static final LocalDate END = ACTIVE.terms().endDate();

  /** All that a document needs, in one currency. */
  static Content content(String title) {
    Money all = new Money("32500.00", "USD");
    return new Content(
        title,
        null,
        Given.PARTNER,
        "USD",
        START,
        END,
        List.of(new Place("ML06", "Mopti", "ML", null)),
        List.of(
            new Output(
                "1",
                "Forty water points are kept working",
                List.of(indicator("40")),
                List.of(
                    new Activity("1.a", "Train the clubs", List.of(new Quarter(2026, 2)), all)))),
        List.of(new BudgetLine("B1", "Trainers", "1.a", all)),
        new Contribution(all, new Money("0.00", "USD"), new Money("0.00", "USD")),
        List.of(new ReportingPeriod(START, END, END.plusDays(30))));
  }

  static Indicator indicator(String target) {
    return new Indicator(
        "1.1",
        "Water points that work",
        "water points",
        Measure.NUMBER,
        null,
        new Quantity(target, null, null),
        null,
        Aggregation.SUM,
        Aggregation.LATEST,
        List.of(),
        List.of(new PlaceTarget("ML06", null, null)));
  }

  private static ProgrammeDocument draft() {
    return Given.state(Drafting.draft("agreement", ACTIVE, content("Clubs"), Given.OFFICER));
  }

  /** A document in a status, reached as in life. */
  private static ProgrammeDocument in(ProgrammeStatus status) {
    return switch (status) {
      case DRAFT -> draft();
      case SUBMITTED -> done(draft(), Actions.PROGRAMME_SUBMIT);
      case APPROVED -> done(in(ProgrammeStatus.SUBMITTED), Actions.PROGRAMME_APPROVE);
      case ACTIVE -> done(in(ProgrammeStatus.APPROVED), Actions.PROGRAMME_ACTIVATE);
      case SUSPENDED -> done(in(ProgrammeStatus.ACTIVE), Actions.PROGRAMME_SUSPEND);
      case ENDED -> done(in(ProgrammeStatus.ACTIVE), Actions.PROGRAMME_END);
      case CLOSED -> done(in(ProgrammeStatus.ENDED), Actions.PROGRAMME_CLOSE);
      case TERMINATED -> done(in(ProgrammeStatus.ACTIVE), Actions.PROGRAMME_TERMINATE);
      case CANCELLED -> done(draft(), Actions.PROGRAMME_CANCEL);
    };
  }

  private static ProgrammeDocument done(ProgrammeDocument now, String action) {
    return Given.state(attempt(now, action));
  }

  private static Decision<ProgrammeDocument> attempt(ProgrammeDocument now, String action) {
    return switch (action) {
      case Actions.PROGRAMME_EDIT -> Drafting.edit(now, ACTIVE, content("Other"), Given.OFFICER);
      case Actions.PROGRAMME_SUBMIT -> Drafting.submit(now, ACTIVE, null, Given.YES, Given.OFFICER);
      case Actions.PROGRAMME_RETURN ->
          Drafting.returnToDraft(now, ACTIVE, "Again", Given.AUTHORIZED);
      case Actions.PROGRAMME_APPROVE, Actions.REVISION_APPROVE ->
          Approving.approve(now, action, ACTIVE, null, Given.HASH, Given.YES, Given.AUTHORIZED);
      case Actions.PROGRAMME_REVISE ->
          Revising.open(now, ACTIVE, "More", content("Revised"), Given.OFFICER);
      case Actions.REVISION_EDIT ->
          Revising.edit(now, ACTIVE, "More", content("Revised again"), Given.OFFICER);
      case Actions.REVISION_SUBMIT -> Revising.submit(now, ACTIVE, null, Given.YES, Given.OFFICER);
      case Actions.REVISION_RETURN ->
          Revising.returnToDraft(now, ACTIVE, "Again", Given.AUTHORIZED);
      case Actions.REVISION_CANCEL -> Revising.cancel(now, ACTIVE, "No", Given.OFFICER);
      default -> Stopping.stop(now, action, ACTIVE, "Because", Given.AUTHORIZED);
    };
  }

  @Test
  @DisplayName("A-7 every status x every action: exactly the table's are possible")
  void every_status_and_every_action() {
    LifeCycleMatrix.check(
        ProgrammeLife.TABLE,
        ProgrammeStatus.values(),
        (status, action) ->
            switch (attempt(in(status), action)) {
              case Decision.Accepted<ProgrammeDocument> a ->
                  LifeCycleMatrix.Result.now(a.state().status());
              case Decision.Refused<ProgrammeDocument> r ->
                  LifeCycleMatrix.Result.refused(r.refusal());
            });
  }

  private static ProgrammeDocument revised(RevisionStatus status) {
    ProgrammeDocument open = done(in(ProgrammeStatus.ACTIVE), Actions.PROGRAMME_REVISE);
    return switch (status) {
      case DRAFT -> open;
      case SUBMITTED -> done(open, Actions.REVISION_SUBMIT);
      case APPROVED -> done(revised(RevisionStatus.SUBMITTED), Actions.REVISION_APPROVE);
      case CANCELLED -> done(open, Actions.REVISION_CANCEL);
    };
  }

  @Test
  @DisplayName("A-7 a revision, every status x every action: exactly the table's are possible")
  void every_status_and_every_action_of_a_revision() {
    LifeCycleMatrix.check(
        ProgrammeLife.REVISION,
        RevisionStatus.values(),
        (status, action) ->
            switch (attempt(revised(status), action)) {
              case Decision.Accepted<ProgrammeDocument> a ->
                  LifeCycleMatrix.Result.now(
                      java.util.Objects.requireNonNull(a.state().revision()).status());
              case Decision.Refused<ProgrammeDocument> r ->
                  LifeCycleMatrix.Result.refused(r.refusal());
            });
  }

  @Test
  void A_7_what_is_in_force_stays_until_a_revision_is_approved_and_then_says_what_changed() {
    ProgrammeDocument open = revised(RevisionStatus.SUBMITTED);
    assertThat(open.content().title()).isEqualTo("Clubs");
    Decision<ProgrammeDocument> approval = attempt(open, Actions.REVISION_APPROVE);
    ProgrammeDocument approved = Given.state(approval);
    assertThat(approved.content().title()).isEqualTo("Revised");
    assertThat(approved.version()).isEqualTo(2);
    assertThat(approved.status()).isEqualTo(ProgrammeStatus.ACTIVE);
    RevisionEvent.Approved told = (RevisionEvent.Approved) Given.accepted(approval).events().get(0);
    assertThat(told.changes())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.field()).isEqualTo("title");
              assertThat(c.from()).isEqualTo("Clubs");
              assertThat(c.to()).isEqualTo("Revised");
            });
  }

  @Test
  void A_7_a_revision_that_changes_nothing_is_not_submitted() {
    ProgrammeDocument same =
        Given.state(
            Revising.open(
                in(ProgrammeStatus.ACTIVE), ACTIVE, "More", content("Clubs"), Given.OFFICER));
    assertThat(Given.refusal(attempt(same, Actions.REVISION_SUBMIT)).code())
        .isEqualTo("revision-changes-nothing");
  }

  @Test
  void R_1_who_wrote_or_submitted_it_does_not_approve_it() {
    Actor both = new Actor("both", "MLI", Given.NOON);
    ProgrammeDocument written =
        Given.state(Drafting.edit(draft(), ACTIVE, content("By both"), both));
    ProgrammeDocument submitted = done(written, Actions.PROGRAMME_SUBMIT);
    for (Actor actor : List.of(both, Given.OFFICER)) {
      assertThat(
              Given.refusal(
                      Approving.approve(
                          submitted,
                          Actions.PROGRAMME_APPROVE,
                          ACTIVE,
                          null,
                          Given.HASH,
                          Given.YES,
                          actor))
                  .rule())
          .isEqualTo("R-1");
    }
  }

  @Test
  void A_10_a_document_is_suspended_resumed_and_terminated_with_its_agreement() {
    Agreement suspended = Given.state(Running.suspend(ACTIVE, "Broken", Given.AUTHORIZED));
    ProgrammeDocument with =
        Given.state(Following.follow(in(ProgrammeStatus.ACTIVE), suspended, START, Given.SWEEP));
    assertThat(with.status()).isEqualTo(ProgrammeStatus.SUSPENDED);
    assertThat(Given.state(Following.follow(with, ACTIVE, START, Given.SWEEP)).status())
        .isEqualTo(ProgrammeStatus.ACTIVE);
    Agreement terminated = Given.agreement(AgreementStatus.TERMINATED);
    assertThat(Given.state(Following.follow(with, terminated, START, Given.SWEEP)).status())
        .isEqualTo(ProgrammeStatus.TERMINATED);
    assertThat(Given.state(Following.follow(draft(), terminated, START, Given.SWEEP)).status())
        .isEqualTo(ProgrammeStatus.CANCELLED);
  }

  @Test
  void A_10_what_was_suspended_by_itself_does_not_resume_with_its_agreement() {
    ProgrammeDocument alone = in(ProgrammeStatus.SUSPENDED);
    assertThat(Following.isDue(alone, ACTIVE, START)).isFalse();
    Agreement suspended = Given.state(Running.suspend(ACTIVE, "Broken", Given.AUTHORIZED));
    assertThat(
            Given.refusal(
                    Stopping.stop(
                        alone, Actions.PROGRAMME_RESUME, suspended, "Mended", Given.AUTHORIZED))
                .code())
        .isEqualTo("agreement-not-running");
  }

  @Test
  void A_7_it_is_active_from_its_start_date_to_its_end_date_while_its_agreement_is() {
    ProgrammeDocument approved = in(ProgrammeStatus.APPROVED);
    assertThat(Following.isDue(approved, ACTIVE, START.minusDays(1))).isFalse();
    assertThat(Following.isDue(approved, Given.agreement(AgreementStatus.SIGNED), START)).isFalse();
    assertThat(Given.state(Following.follow(approved, ACTIVE, END, Given.SWEEP)).status())
        .isEqualTo(ProgrammeStatus.ACTIVE);
    Decision<ProgrammeDocument> late =
        Following.follow(approved, ACTIVE, END.plusDays(1), Given.SWEEP);
    assertThat(Given.events(late))
        .containsExactly("programme-document.activated.v1", "programme-document.ended.v1");
  }

  @Test
  void A_7_an_open_revision_falls_with_its_document() {
    ProgrammeDocument over =
        Given.state(
            Stopping.stop(
                revised(RevisionStatus.SUBMITTED),
                Actions.PROGRAMME_TERMINATE,
                ACTIVE,
                "Failed",
                Given.AUTHORIZED));
    assertThat(java.util.Objects.requireNonNull(over.revision()).status())
        .isEqualTo(RevisionStatus.CANCELLED);
  }
}
