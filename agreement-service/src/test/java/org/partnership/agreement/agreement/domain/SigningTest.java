package org.partnership.agreement.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.Given;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

class SigningTest {

  private static final Agreement APPROVED = Given.agreement(AgreementStatus.APPROVED);
  private static final Supplier<Clearance> NO =
      () -> new Clearance(List.of(Reason.of("P-7", "partner-unfit", "x", "y")), List.of());

  private static Decision<Agreement> sign(
      Agreement now, SignCommand command, Supplier<Clearance> asked, LocalDate today, Actor by) {
    return Signing.sign(now, command, Given.HASH, asked, today, Given.TODAY, by);
  }

  private static SignCommand of(String party) {
    return Given.signature(party, Given.HASH, null);
  }

  @Test
  void A_6_the_last_signature_makes_it_signed() {
    Agreement first = Given.signedBy("MLI", APPROVED);
    assertThat(first.status()).isEqualTo(AgreementStatus.APPROVED);
    assertThat(first.unsigned()).containsExactly(Given.PARTNER);
    Decision<Agreement> last =
        sign(first, of(Given.PARTNER), Given.YES, Given.TODAY, Given.SIGNATORY);
    assertThat(Given.state(last).status()).isEqualTo(AgreementStatus.SIGNED);
    assertThat(Given.events(last))
        .containsExactly("agreement.signature-recorded.v1", "agreement.signed.v1");
  }

  @Test
  void A_6_signed_when_the_start_date_has_come_it_is_active_and_past_its_end_it_has_ended() {
    Agreement first = Given.signedBy("MLI", APPROVED);
    LocalDate start = first.terms().startDate();
    Decision<Agreement> active = sign(first, of(Given.PARTNER), Given.YES, start, Given.SIGNATORY);
    assertThat(Given.state(active).status()).isEqualTo(AgreementStatus.ACTIVE);
    Decision<Agreement> late =
        sign(
            first,
            of(Given.PARTNER),
            Given.YES,
            first.terms().endDate().plusDays(1),
            Given.SIGNATORY);
    assertThat(Given.events(late))
        .containsExactly(
            "agreement.signature-recorded.v1",
            "agreement.signed.v1",
            "agreement.activated.v1",
            "agreement.ended.v1");
  }

  @Test
  void A_6_another_content_is_not_signed() {
    Refusal refusal =
        Given.refusal(
            sign(
                APPROVED,
                Given.signature("MLI", "b".repeat(64), null),
                Given.YES,
                Given.TODAY,
                Given.AUTHORIZED));
    assertThat(refusal.code()).isEqualTo("content-changed");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  void A_6_a_change_after_the_first_signature_voids_the_signatures() {
    Agreement first = Given.signedBy("MLI", APPROVED);
    Decision<Agreement> edited =
        Reviewing.edit(
            first,
            Given.terms(List.of(Given.PARTNER), Given.TODAY, Given.TODAY.plusDays(1)),
            Given.OFFICER);
    assertThat(Given.state(edited).signatures()).isEmpty();
    assertThat(Given.events(edited))
        .containsExactly("agreement.updated.v1", "agreement.signatures-voided.v1");
    assertThat(Given.events(Reviewing.edit(first, first.terms(), Given.OFFICER))).isEmpty();
  }

  @Test
  void R_1_who_changed_it_after_approval_does_not_sign_for_the_office() {
    Agreement edited =
        Given.state(
            Reviewing.edit(
                APPROVED,
                Given.terms(List.of(Given.PARTNER), Given.TODAY, Given.TODAY.plusDays(1)),
                Given.AUTHORIZED));
    assertThat(
            Given.refusal(sign(edited, of("MLI"), Given.YES, Given.TODAY, Given.AUTHORIZED)).rule())
        .isEqualTo("R-1");
  }

  @Test
  void A_6_only_a_party_signs_once_and_not_in_the_future() {
    assertThat(
            Given.refusal(sign(APPROVED, of("XKX"), Given.YES, Given.TODAY, Given.AUTHORIZED))
                .code())
        .isEqualTo("not-a-party");
    assertThat(
            Given.refusal(
                    sign(
                        Given.signedBy("MLI", APPROVED),
                        of("MLI"),
                        Given.YES,
                        Given.TODAY,
                        Given.AUTHORIZED))
                .code())
        .isEqualTo("signed-already");
    SignCommand future =
        new SignCommand("s", "MLI", "Somebody", Given.TODAY.plusDays(1), Given.HASH, null);
    assertThat(
            Given.refusal(sign(APPROVED, future, Given.YES, Given.TODAY, Given.AUTHORIZED)).code())
        .isEqualTo("signed-in-future");
  }

  @Test
  void A_2_signing_asks_again_and_a_no_is_a_no() {
    assertThat(Given.refusal(sign(APPROVED, of("MLI"), NO, Given.TODAY, Given.AUTHORIZED)).code())
        .isEqualTo("not-eligible");
    Agreement signed = Given.signedBy("MLI", APPROVED);
    assertThat(signed.signatures().get(0).restsOn()).hasSize(1);
  }

  @Test
  void A_2_nobody_is_asked_about_what_is_impossible_anyway() {
    AtomicInteger asked = new AtomicInteger();
    Supplier<Clearance> counting =
        () -> {
          asked.incrementAndGet();
          return Given.YES.get();
        };
    sign(APPROVED, of("XKX"), counting, Given.TODAY, Given.AUTHORIZED);
    Reviewing.submit(APPROVED, null, null, counting, Given.OFFICER);
    assertThat(asked).hasValue(0);
  }

  @Test
  void A_6_a_paper_counts_once_a_second_person_has_confirmed_it() {
    Agreement presented =
        Given.state(
            sign(
                APPROVED,
                Given.signature(Given.PARTNER, Given.HASH, "scan-1"),
                Given.YES,
                Given.TODAY,
                new Actor("clerk", "MLI", Given.NOON)));
    assertThat(presented.unsigned()).containsExactly("MLI", Given.PARTNER);
    String id = presented.signatures().get(0).id();
    Refusal own =
        Given.refusal(
            Signing.confirm(
                presented,
                id,
                Given.HASH,
                Given.YES,
                Given.TODAY,
                new Actor("clerk", "MLI", Given.NOON)));
    assertThat(own.rule()).isEqualTo("R-1");
    Decision<Agreement> confirmed =
        Signing.confirm(presented, id, Given.HASH, Given.YES, Given.TODAY, Given.AUTHORIZED);
    assertThat(Given.state(confirmed).unsigned()).containsExactly("MLI");
    assertThat(Given.events(confirmed)).containsExactly("agreement.signature-recorded.v1");
    assertThat(
            Given.refusal(
                    Signing.confirm(
                        Given.state(confirmed),
                        id,
                        Given.HASH,
                        Given.YES,
                        Given.TODAY,
                        Given.AUTHORIZED))
                .code())
        .isEqualTo("signed-already");
  }
}
