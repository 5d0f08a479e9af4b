package org.partnership.partner.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.AssessmentCommands;
import org.partnership.partner.partner.domain.event.StatusEvent;
import org.partnership.partner.partner.domain.flag.Severity;
import org.partnership.partner.partner.domain.profile.Contact;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.testing.LifeCycleMatrix;

class PartnerLifeCycleTest {

  private static final LocalDate LATER = Sample.TODAY.plusYears(2);

  /** Each action, fit for any partner in which the table allows it. */
  private static Decision<Partner> attempt(Partner p, String action) {
    return switch (action) {
      case PartnerLifeCycle.EDIT ->
          ProfileEditing.edit(p, Sample.profile("Renamed"), false, null, List.of(), Sample.OFFICER);
      case PartnerLifeCycle.RELATE ->
          OfficeRelating.relate(p, "MLI", "somebody", "Note", Sample.TODAY, Sample.OFFICER);
      case PartnerLifeCycle.START_ASSESSMENT ->
          Assessing.start(p, "new", AssessmentKind.SAFEGUARDING, 1, "MLI", Sample.OFFICER);
      case PartnerLifeCycle.CONTINUE_ASSESSMENT ->
          Assessing.answer(
              p,
              draft(),
              Sample.answers("YES"),
              Sample.EVIDENCE,
              Sample.template(),
              Sample.OFFICER);
      case PartnerLifeCycle.RAISE_FLAG ->
          Flagging.raise(p, "new", Severity.OBSERVATION, "MLI", "Why", Sample.OFFICER);
      case PartnerLifeCycle.ERASE_PERSON ->
          ErasingPerson.erase(withContact(p), "Ana Diarra", "On request", Sample.ADMIN);
      case PartnerLifeCycle.EXPIRE -> Expiring.expire(p, LATER, Sample.OFFICER);
      case PartnerLifeCycle.SUSPEND ->
          Suspending.suspend(p, "Why", null, Sample.TODAY, Sample.ADMIN);
      case PartnerLifeCycle.REINSTATE ->
          Suspending.reinstate(p, "Why", Sample.TODAY, Sample.OTHER_ADMIN);
      case PartnerLifeCycle.BLOCK -> BlockingByHeadquarters.block(p, "Why", Sample.FLAG, Sample.HQ);
      case PartnerLifeCycle.UNBLOCK ->
          BlockingByHeadquarters.unblock(p, "Why", Sample.TODAY, Sample.HQ);
      case PartnerLifeCycle.ARCHIVE -> Archiving.archive(p, "Why", 0, Sample.ADMIN);
      case PartnerLifeCycle.MERGE ->
          switch (Merging.claim(p, "merge", Sample.HQ)) {
            case Decision.Accepted<Partner> claimed ->
                Merging.merge(claimed.state(), "merge", "survivor", "Why", Sample.HQ);
            case Decision.Refused<Partner> refused -> refused;
          };
      default -> throw new AssertionError("no attempt for " + action);
    };
  }

  private static Partner withContact(Partner p) {
    return new PartnerEdit(p)
        .profile(
            p.profile().withPeople(List.of(new Contact("Ana Diarra", null, null, null)), List.of()))
        .unnoted();
  }

  private static Assessment draft() {
    return AssessmentCommands.start("draft", AssessmentKind.SAFEGUARDING, 1, "MLI", Sample.OFFICER);
  }

  @Test
  void every_action_in_every_status_is_possible_or_refused_as_the_table_says() {
    LifeCycleMatrix.check(
        PartnerLifeCycle.TABLE,
        PartnerStatus.values(),
        (status, action) ->
            switch (attempt(Sample.in(status), action)) {
              case Decision.Accepted<Partner> accepted ->
                  LifeCycleMatrix.Result.now(accepted.state().status());
              case Decision.Refused<Partner> refused ->
                  LifeCycleMatrix.Result.refused(refused.refusal());
            });
  }

  @Test
  void a_status_moves_only_with_an_event_that_names_both_ends() {
    for (PartnerStatus status : PartnerStatus.values()) {
      Partner before = Sample.in(status);
      for (String action : PartnerLifeCycle.TABLE.actionsFrom(status)) {
        if (attempt(before, action) instanceof Decision.Accepted<Partner> done) {
          List<StatusEvent> moves =
              done.events().stream()
                  .filter(StatusEvent.class::isInstance)
                  .map(StatusEvent.class::cast)
                  .toList();
          if (done.state().status() == status) {
            assertThat(moves).as(status + " x " + action).isEmpty();
          } else {
            assertThat(moves).as(status + " x " + action).hasSize(1);
            assertThat(moves.get(0).from()).isEqualTo(status);
            assertThat(moves.get(0).to()).isEqualTo(done.state().status());
          }
        }
      }
    }
  }

  @Test
  void R_2_every_accepted_action_is_in_the_history_with_who_and_when() {
    for (PartnerStatus status : PartnerStatus.values()) {
      Partner before = Sample.in(status);
      for (String action : PartnerLifeCycle.TABLE.actionsFrom(status)) {
        if (attempt(before, action) instanceof Decision.Accepted<Partner> done) {
          List<HistoryEntry> history = done.state().history();
          assertThat(history).as(status + " x " + action).hasSize(before.history().size() + 1);
          HistoryEntry last = history.get(history.size() - 1);
          assertThat(last.number()).isEqualTo(history.size());
          assertThat(last.at()).isEqualTo(Sample.NOW);
          assertThat(last.by()).isNotBlank();
          boolean moved = done.state().status() != status;
          assertThat(last.from()).isEqualTo(moved ? status : null);
          assertThat(last.to()).isEqualTo(moved ? done.state().status() : null);
        }
      }
    }
  }
}
