package org.partnership.partner.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.duplicate.Claim;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.partnership.partner.partner.domain.flag.FlagStatus;
import org.partnership.partner.partner.domain.flag.Severity;
import org.partnership.partner.partner.domain.screening.HitDecision;
import org.partnership.partner.partner.domain.screening.HitStatus;
import org.partnership.partner.partner.domain.screening.Resemblance;

/** Merging, absorbing, giving back, and screening as pure functions (P-2, P-3). */
class MergingTest {

  private static final String MERGE = "merge-1";
  private static final String SURVIVOR = "survivor";
  private static final String LOSER = "loser";
  private static final By OTHER_HQ = new By("hq-2", "HQ", Sample.NOW.plusSeconds(60));
  private static final Resemblance LISTED =
      new Resemblance("QDe.1", "hash-1", "list-1", "Sample", "SAMPLE", 0.9);

  private static Partner merged(Partner loser) {
    Partner claimed = Sample.accepted(Merging.claim(loser, MERGE, Sample.HQ));
    return Sample.accepted(Merging.merge(claimed, MERGE, SURVIVOR, "One", Sample.HQ));
  }

  private static Merge merge(Partner loser) {
    return Objects.requireNonNull(loser.merge());
  }

  private static Partner absorbed(Partner survivor, Partner gone) {
    return Sample.accepted(
        Absorbing.absorb(survivor, LOSER, gone, merge(gone), Sample.TODAY, Sample.HQ));
  }

  private static Partner givenBack(Partner survivor, Partner gone) {
    return Sample.accepted(
        GivingBack.giveBack(survivor, MERGE, gone, "Two", Sample.TODAY, OTHER_HQ));
  }

  private static Partner named(Partner partner, String name) {
    return new PartnerEdit(partner).profile(Sample.profile(name)).unnoted();
  }

  private static Partner with(Partner partner, Resemblance found) {
    return Sample.accepted(Screening.screened(partner, List.of(found), Sample.HQ));
  }

  /** Either side held or not: the stricter standing is the survivor's. */
  @ParameterizedTest
  @CsvSource({
    "ELIGIBLE,  ELIGIBLE,  ELIGIBLE",
    "ELIGIBLE,  PROSPECT,  ELIGIBLE",
    "PROSPECT,  ELIGIBLE,  PROSPECT",
    "ELIGIBLE,  SUSPENDED, SUSPENDED",
    "SUSPENDED, ELIGIBLE,  SUSPENDED",
    "ELIGIBLE,  BLOCKED,   BLOCKED",
    "BLOCKED,   SUSPENDED, BLOCKED",
    "SUSPENDED, BLOCKED,   BLOCKED",
    "ELIGIBLE,  DECLINED,  DECLINED",
    "PROSPECT,  DECLINED,  DECLINED",
  })
  void P_2_the_stricter_standing_wins_and_is_given_back(
      PartnerStatus survivor, PartnerStatus loser, PartnerStatus standing) {
    Partner before = Sample.in(survivor);
    Partner gone = merged(named(Sample.in(loser), "Other"));

    Partner after = absorbed(before, gone);

    assertThat(after.status()).isEqualTo(standing);
    assertThat(givenBack(after, gone).status()).isEqualTo(survivor);
  }

  @Test
  void P_2_names_flags_hits_and_relations_come_along_once_and_go_back() {
    Partner before = Sample.prospect();
    Partner flagged =
        Sample.accepted(
            Flagging.raise(
                named(Sample.prospect(), "Other"),
                "flag",
                Severity.YELLOW,
                "SEN",
                "Why",
                Sample.OFFICER));
    Partner related =
        Sample.accepted(
            OfficeRelating.relate(
                with(flagged, LISTED), "SEN", "somebody", "Note", Sample.TODAY, Sample.OFFICER));
    Partner gone = merged(related);

    Partner after = absorbed(before, gone);

    assertThat(after.profile().formerNames()).containsExactly("Other");
    assertThat(after.flags()).hasSize(1).noneMatch(f -> f.id().equals("flag"));
    assertThat(after.hits()).hasSize(1);
    assertThat(after.offices()).containsExactlyInAnyOrder("MLI", "SEN");
    assertThat(absorbed(after, gone)).as("absorbed again").isEqualTo(after);
    Partner back = givenBack(after, gone);
    assertThat(back.profile()).isEqualTo(before.profile());
    assertThat(back.flags()).isEmpty();
    assertThat(back.hits()).isEmpty();
    assertThat(back.offices()).containsExactly("MLI");
    assertThat(back.absorptions()).isEmpty();
    assertThat(givenBack(back, gone)).as("given back again").isEqualTo(back);
  }

  @Test
  void P_2_what_was_decided_since_stays_with_the_survivor() {
    Partner flagged =
        Sample.accepted(
            Flagging.raise(
                named(Sample.prospect(), "Other"),
                "flag",
                Severity.YELLOW,
                "MLI",
                "Why",
                Sample.OFFICER));
    Partner gone = merged(flagged);
    Partner after = absorbed(Sample.prospect(), gone);
    Partner escalated =
        Sample.accepted(Flagging.escalate(after, after.flags().getFirst(), "Since", Sample.ADMIN));

    Partner back = givenBack(escalated, gone);

    assertThat(back.flags()).hasSize(1);
    assertThat(back.flags().getFirst().status()).isEqualTo(FlagStatus.ESCALATED);
  }

  @Test
  void P_2_R_2_the_history_tells_each_side_who_did_what_and_undoing_names_who_undid() {
    Partner gone = merged(named(Sample.prospect(), "Other"));
    Partner after = absorbed(Sample.prospect(), gone);
    Partner followed = Sample.accepted(Merging.followed(gone, List.of("chapter")));
    Partner undone = Sample.accepted(Merging.undo(followed, MERGE, "Two", Sample.TODAY, OTHER_HQ));

    Merge undoing = merge(undone);
    assertThat(undoing.stage()).isEqualTo(Merge.Stage.UNDOING);
    assertThat(undoing.by()).isEqualTo(OTHER_HQ.id());
    assertThat(undoing.reason()).isEqualTo("Two");
    assertThat(undoing.chapters()).containsExactly("chapter");
    assertThat(undone.survivor()).isEmpty();
    HistoryEntry absorbed = after.history().getLast();
    assertThat(absorbed.by()).isEqualTo(Sample.HQ.id());
    assertThat(absorbed.changes().toString()).contains("Other");
    assertThat(Sample.accepted(Merging.undone(undone)).merge()).isNull();
  }

  @ParameterizedTest
  @EnumSource(PartnerStatus.class)
  void P_2_what_is_archived_is_not_merged_and_what_is_merged_not_merged_again(
      PartnerStatus status) {
    boolean possible = status != PartnerStatus.ARCHIVED;
    Decision<Partner> claim = Merging.claim(Sample.in(status), MERGE, Sample.HQ);
    assertThat(claim instanceof Decision.Accepted).isEqualTo(possible);
    if (possible) {
      Partner gone = merged(Sample.in(status));
      assertThat(gone.status()).isEqualTo(PartnerStatus.ARCHIVED);
      assertThat(Merging.claim(gone, "merge-2", Sample.HQ)).isInstanceOf(Decision.Refused.class);
      assertThat(Merging.keepApart(gone, "third", "Why", Sample.HQ))
          .isInstanceOf(Decision.Refused.class);
    }
  }

  @Test
  void P_2_a_claim_bars_other_merges_and_a_merge_needs_its_own() {
    Partner claimed = Sample.accepted(Merging.claim(Sample.prospect(), MERGE, Sample.HQ));

    assertThat(Merging.claim(claimed, "merge-2", Sample.HQ)).isInstanceOf(Decision.Refused.class);
    assertThat(Sample.accepted(Merging.claim(claimed, MERGE, Sample.HQ)).claim())
        .extracting(Claim::mergeId)
        .isEqualTo(MERGE);
    assertThat(Merging.merge(claimed, "merge-2", SURVIVOR, "Why", Sample.HQ))
        .isInstanceOf(Decision.Refused.class);
    assertThat(Merging.merge(Sample.prospect(), MERGE, SURVIVOR, "Why", Sample.HQ))
        .isInstanceOf(Decision.Refused.class);
    assertThat(Sample.accepted(Merging.release(claimed, "merge-2")).claim()).isNotNull();
    assertThat(Sample.accepted(Merging.release(claimed, MERGE)).claim()).isNull();
  }

  @Test
  void P_3_a_hit_is_found_once_and_comes_back_only_when_the_entry_changed() {
    Partner found = with(Sample.prospect(), LISTED);
    Partner dismissed =
        Sample.accepted(
            Screening.decide(
                found, found.hits().getFirst(), HitDecision.DISMISSED, "Another", Sample.HQ));

    assertThat(with(dismissed, LISTED)).isEqualTo(dismissed);
    Resemblance changed = new Resemblance("QDe.1", "hash-2", "list-2", "Sample", "SAMPLE INC", 0.9);
    assertThat(with(dismissed, changed).hits())
        .extracting("status")
        .containsExactly(HitStatus.DISMISSED, HitStatus.OPEN);
  }

  /** Confirming blocks unless the partner is blocked or archived; dismissing moves nothing. */
  @ParameterizedTest
  @EnumSource(PartnerStatus.class)
  void P_3_a_confirmed_hit_blocks_and_a_decided_one_is_not_decided_again(PartnerStatus status) {
    Partner found = with(Sample.in(status), LISTED);
    Partner confirmed = decided(found, HitDecision.CONFIRMED);
    Partner dismissed = decided(found, HitDecision.DISMISSED);

    assertThat(confirmed.status())
        .isEqualTo(
            status == PartnerStatus.ARCHIVED ? PartnerStatus.ARCHIVED : PartnerStatus.BLOCKED);
    assertThat(dismissed.status()).isEqualTo(status);
    for (Partner settled : List.of(confirmed, dismissed)) {
      for (HitDecision again : HitDecision.values()) {
        assertThat(Screening.decide(settled, settled.hits().getFirst(), again, "Again", Sample.HQ))
            .isInstanceOf(Decision.Refused.class);
      }
    }
  }

  private static Partner decided(Partner partner, HitDecision decision) {
    return Sample.accepted(
        Screening.decide(partner, partner.hits().getFirst(), decision, "Compared", Sample.HQ));
  }
}
