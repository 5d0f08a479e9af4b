package org.partnership.consultation.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.Given.accepted;
import static org.partnership.consultation.Given.refusalOf;
import static org.partnership.consultation.Given.staff;
import static org.partnership.consultation.Given.stateOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.consultation.Given;
import org.partnership.consultation.audit.HistoryEntry;
import org.partnership.consultation.space.domain.CommitmentStatus;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceCourse;
import org.partnership.consultation.space.domain.SpaceDetails;
import org.partnership.consultation.space.domain.SpaceOutcomes;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.consultation.space.domain.Visibility;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

class SpaceRulesTest {

  @Test
  void who_sets_a_space_up_moderates_it_unless_others_are_named() {
    SpaceDetails nobody = Given.details(Visibility.PUBLIC).moderatedBy(List.of());
    assertThat(stateOf(SpaceCourse.create(nobody, "HQ", staff("creator"))).details().moderators())
        .containsExactly("creator");
    assertThat(
            stateOf(SpaceCourse.create(Given.details(Visibility.PUBLIC), "HQ", staff("creator")))
                .details()
                .moderators())
        .containsExactly("moderator");
  }

  @Test
  void a_space_does_not_end_before_it_begins_and_is_not_left_without_a_moderator() {
    SpaceDetails d = Given.details(Visibility.PUBLIC);
    Space draft = Given.space(Visibility.PUBLIC, SpaceStatus.DRAFT);
    SpaceDetails wrong =
        new SpaceDetails(
            d.title(),
            null,
            null,
            d.languages(),
            d.visibility(),
            LocalDate.of(2026, 5, 2),
            LocalDate.of(2026, 5, 1),
            List.of());

    Refusal refusal = refusalOf(SpaceCourse.edit(draft, wrong, staff("moderator")));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.POLICY);
    assertThat(refusal.reasons().stream().map(Reason::code))
        .containsExactly("dates-reversed", "moderator-missing");
  }

  @Test
  void L_3_a_space_cannot_close_without_a_conclusion() {
    Space open =
        stateOf(
            SpaceCourse.open(
                Given.space(Visibility.PUBLIC, SpaceStatus.DRAFT), staff("moderator")));

    Refusal refusal = refusalOf(SpaceCourse.close(open, staff("moderator")));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.POLICY);
    assertThat(refusal.rule()).isEqualTo("L-3");
    Space concluded =
        stateOf(SpaceOutcomes.conclude(open, Map.of("fr", "Entendu"), List.of("c1"), staff("m")));
    assertThat(stateOf(SpaceCourse.close(concluded, staff("moderator"))).status())
        .isEqualTo(SpaceStatus.CLOSED);
  }

  @Test
  void L_3_after_closing_commitments_still_progress() {
    Space closed = Given.space(Visibility.PUBLIC, SpaceStatus.CLOSED);
    Space after =
        stateOf(
            SpaceOutcomes.progress(
                closed,
                closed.commitments().get(0),
                CommitmentStatus.DONE,
                null,
                staff("moderator")));
    assertThat(after.commitments().get(0).status()).isEqualTo(CommitmentStatus.DONE);
    assertThat(after.commitments().get(0).progress()).hasSize(1);
  }

  @Test
  void a_commitment_is_dropped_only_with_a_reason() {
    Space open = Given.openSpace();
    assertThat(
            refusalOf(
                    SpaceOutcomes.progress(
                        open,
                        open.commitments().get(0),
                        CommitmentStatus.DROPPED,
                        null,
                        staff("moderator")))
                .code())
        .isEqualTo("commitment-note-missing");
  }

  @Test
  void L_4_what_was_said_among_few_is_never_shown_to_more() {
    Space open = Given.space(Visibility.MEMBERS, SpaceStatus.OPEN);
    Refusal refusal =
        refusalOf(SpaceCourse.edit(open, Given.details(Visibility.PUBLIC), staff("moderator")));
    assertThat(refusal.rule()).isEqualTo("L-4");
    assertThat(
            stateOf(SpaceCourse.edit(open, Given.details(Visibility.INVITED), staff("moderator")))
                .details()
                .visibility())
        .isEqualTo(Visibility.INVITED);
    assertThat(
            stateOf(
                    SpaceCourse.edit(
                        Given.space(Visibility.MEMBERS, SpaceStatus.DRAFT),
                        Given.details(Visibility.PUBLIC),
                        staff("moderator")))
                .details()
                .visibility())
        .isEqualTo(Visibility.PUBLIC);
  }

  @ParameterizedTest
  @EnumSource(Visibility.class)
  void L_4_events_tell_the_title_only_where_everyone_may_see_it(Visibility visibility) {
    Decision.Accepted<Space> created =
        accepted(SpaceCourse.create(Given.details(visibility), "HQ", staff("moderator")));
    Decision.Accepted<Space> renamed =
        accepted(
            SpaceCourse.edit(
                created.state(),
                created.state().details().moderatedBy(List.of("other")),
                staff("moderator")));
    Decision.Accepted<Space> opened =
        accepted(SpaceCourse.open(renamed.state(), staff("moderator")));

    assertThat(created.events().toString()).doesNotContain("nobody else has");
    assertThat(renamed.events().toString()).doesNotContain("nobody else has");
    if (visibility == Visibility.INVITED) {
      assertThat(opened.events().toString()).doesNotContain("nobody else has");
    } else {
      assertThat(opened.events().toString())
          .contains("A title nobody else has", "A purpose nobody else has");
    }
  }

  @Test
  void L_7_texts_are_in_languages_of_the_space() {
    Space open = Given.openSpace();
    Refusal refusal =
        refusalOf(
            SpaceOutcomes.conclude(
                open, Map.of("en", "a", "de", "b", "es", "c"), List.of(), staff("moderator")));
    assertThat(refusal.reasons()).hasSize(2);
    assertThat(refusal.rule()).isEqualTo("L-7");
  }

  @Test
  void R_2_the_history_tells_who_when_what_from_what_to_what() {
    Space closed = Given.space(Visibility.PUBLIC, SpaceStatus.CLOSED);
    assertThat(closed.history().stream().map(HistoryEntry::action))
        .containsExactly(
            "consultation.create",
            "consultation.open",
            "consultation.conclude",
            "commitment.make",
            "consultation.close");
    HistoryEntry last = closed.history().get(4);
    assertThat(last.personId()).isEqualTo("moderator");
    assertThat(last.office()).isEqualTo("HQ");
    assertThat(last.from()).isEqualTo("OPEN");
    assertThat(last.to()).isEqualTo("CLOSED");
    assertThat(closed.history().toString()).doesNotContain("Name of");
  }

  @Test
  void an_edit_that_changes_nothing_tells_nothing() {
    Space open = Given.openSpace();
    Decision.Accepted<Space> same =
        accepted(SpaceCourse.edit(open, open.details(), staff("moderator")));
    assertThat(same.events()).isEmpty();
    assertThat(same.state()).isEqualTo(open);
  }
}
