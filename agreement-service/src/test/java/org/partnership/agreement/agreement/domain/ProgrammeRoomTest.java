package org.partnership.agreement.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.Given;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;

/** what an agreement keeps for its programme documents. */
class ProgrammeRoomTest {

  private static ProgrammeShare share(String dollars, String sha256) {
    return new ProgrammeShare(
        Given.PARTNER,
        new Money(dollars, "USD"),
        Given.TODAY.plusDays(30),
        Given.TODAY.plusDays(365),
        sha256,
        1);
  }

  private static Decision<Agreement> reserve(Agreement now, String id, String dollars) {
    return ProgrammeReservations.reserve(
        now, id, share(dollars, "hash-" + id), "by-" + id, Given.NOON);
  }

  /** A small-scale agreement, which is about its one document. */
  private static Agreement smallScale() {
    return Given.state(
        Agreement.draft(
            "MLI/SSFA/2026/0001",
            AgreementKind.SSFA,
            "MLI",
            Given.draft(Given.PARTNER).terms(),
            null,
            Given.OFFICER));
  }

  /** With an approved document that takes all of the amount. */
  private static Agreement withDocument(Agreement now, String sha256) {
    Agreement reserved =
        Given.state(
            ProgrammeReservations.reserve(now, "a", share("32500.00", sha256), "by-a", Given.NOON));
    return Given.state(ProgrammeReservations.confirm(reserved, "a", sha256, Given.AUTHORIZED));
  }

  @Test
  void A_9_what_is_reserved_keeps_others_out_and_counts_for_nothing_else() {
    Agreement reserved = Given.state(reserve(smallScale(), "a", "32000.00"));
    assertThat(reserved.parts().programme().counted("USD")).isEqualTo(new Money("0.00", "USD"));
    assertThat(ProgrammeRoom.missing(reserved)).isPresent();
    Reason why = Given.refusal(reserve(reserved, "b", "500.01")).reasons().get(0);
    assertThat(why.code()).isEqualTo("documents-exceed-amount");
    assertThat(why.args().get(1)).hasToString("500.00 USD");
    assertThat(reserve(reserved, "b", "500.00")).isInstanceOf(Decision.Accepted.class);
    Agreement released = Given.state(ProgrammeReservations.release(reserved, "a", "by-a"));
    assertThat(reserve(released, "b", "32500.00")).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void A_9_nobody_gives_up_or_takes_over_what_another_approval_has_reserved() {
    Agreement reserved = Given.state(reserve(smallScale(), "a", "32000.00"));
    assertThat(Given.state(ProgrammeReservations.release(reserved, "a", "by-another")))
        .isEqualTo(reserved);
    assertThat(Given.refusal(reserve(reserved, "a", "1.00")).code())
        .isEqualTo("approval-under-way");
    assertThat(
            Given.state(
                ProgrammeReservations.confirm(reserved, "a", "other content", Given.AUTHORIZED)))
        .isEqualTo(reserved);
  }

  @Test
  void A_6_what_is_approved_before_the_signatures_is_signed_with_and_voids_those_given() {
    Agreement approved = Given.agreement(AgreementStatus.APPROVED);
    Agreement half = Given.signedBy("MLI", withDocument(approved, "old"));
    Agreement reserved =
        Given.state(
            ProgrammeReservations.reserve(
                half, "a", share("30000.00", "new"), "again", Given.NOON));
    Decision<Agreement> confirmed =
        ProgrammeReservations.confirm(reserved, "a", "new", Given.AUTHORIZED);
    assertThat(Given.events(confirmed)).containsExactly("agreement.signatures-voided.v1");
    assertThat(Given.state(confirmed).signatures()).isEmpty();
    assertThat(Given.state(confirmed).parts().programme().agreed())
        .containsExactly(new Programme.Agreed("a", "new"));
  }

  @Test
  void A_6_a_revision_after_the_signatures_leaves_what_was_signed_as_it_is() {
    Agreement signed =
        Given.signedBy(
            Given.PARTNER,
            Given.signedBy("MLI", withDocument(Given.agreement(AgreementStatus.APPROVED), "old")));
    Agreement reserved =
        Given.state(
            ProgrammeReservations.reserve(
                signed, "a", share("30000.00", "new"), "again", Given.NOON));
    Agreement confirmed =
        Given.state(ProgrammeReservations.confirm(reserved, "a", "new", Given.AUTHORIZED));
    assertThat(confirmed.parts().programme().agreed())
        .containsExactly(new Programme.Agreed("a", "old"));
    assertThat(confirmed.signatures()).hasSize(2);
    assertThat(confirmed.parts().programme().counted("USD"))
        .isEqualTo(new Money("30000.00", "USD"));
  }

  @Test
  void A_7_a_small_scale_agreement_is_not_signed_without_its_document() {
    Agreement draft = smallScale();
    Agreement inReview = Given.state(Reviewing.submit(draft, null, null, Given.YES, Given.OFFICER));
    Agreement approved =
        Given.state(Reviewing.approve(inReview, null, Given.HASH, Given.YES, Given.AUTHORIZED));
    assertThat(
            Given.refusal(
                    Signing.sign(
                        approved,
                        Given.signature("MLI", Given.HASH, null),
                        Given.HASH,
                        Given.YES,
                        Given.TODAY,
                        Given.TODAY,
                        Given.AUTHORIZED))
                .code())
        .isEqualTo("programme-document-missing");
    assertThat(approved.possibleActions()).doesNotContain("agreement.sign");
    assertThat(withDocument(approved, "old").possibleActions()).contains("agreement.sign");
  }

  @Test
  void A_7_at_most_one_under_a_small_scale_agreement_and_another_once_it_was_given_up() {
    Agreement one = Given.state(ProgrammeRoom.register(smallScale(), "a", Given.NOON));
    assertThat(Given.state(ProgrammeRoom.register(one, "a", Given.NOON))).isEqualTo(one);
    assertThat(Given.refusal(ProgrammeRoom.register(one, "b", Given.NOON)).code())
        .isEqualTo("programme-documents-too-many");
    Agreement none = Given.state(ProgrammeRoom.forget(one, "a", Given.OFFICER));
    assertThat(ProgrammeRoom.register(none, "b", Given.NOON)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void A_7_terms_do_not_take_away_what_approved_documents_rest_on() {
    Agreement now = withDocument(Given.draft(Given.PARTNER), "old");
    Terms wanted =
        new Terms(
            "Youth clubs",
            null,
            List.of(Given.OTHER_PARTNER),
            List.of(),
            now.terms().startDate(),
            now.terms().endDate().minusDays(1),
            new Money("32499.99", "USD"),
            null,
            List.of(),
            null);
    assertThat(Given.refusal(Reviewing.edit(now, wanted, Given.OFFICER)).reasons())
        .extracting(Reason::code)
        .containsExactly(
            "amount-below-documents",
            "partner-has-programme-document",
            "programme-document-outside-dates");
  }
}
