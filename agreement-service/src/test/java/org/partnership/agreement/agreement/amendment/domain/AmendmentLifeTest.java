package org.partnership.agreement.agreement.amendment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.agreement.Given;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.agreement.disbursement.domain.Disbursing;
import org.partnership.agreement.agreement.disbursement.domain.Plan;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.Running;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.testing.LifeCycleMatrix;

class AmendmentLifeTest {

  private static final String ID = "a-1";
  private static final String PRESENT = "b".repeat(64);

  private static Terms longer(Agreement agreement, @Nullable Money amount) {
    Terms t = agreement.terms();
    return new Terms(
        t.title(),
        null,
        t.partnerIds(),
        t.otherOffices(),
        t.startDate(),
        t.endDate().plusDays(90),
        amount,
        null,
        List.of(),
        null);
  }

  private static Agreement with(AmendmentStatus status) {
    Agreement active = Given.agreement(AgreementStatus.ACTIVE);
    return switch (status) {
      case DRAFT -> drafted(active, longer(active, new Money("40000.00", "USD")));
      case IN_REVIEW -> done(with(AmendmentStatus.DRAFT), Actions.AMENDMENT_SUBMIT);
      case APPROVED -> done(with(AmendmentStatus.IN_REVIEW), Actions.AMENDMENT_APPROVE);
      case APPLIED -> done(with(AmendmentStatus.APPROVED), Actions.AMENDMENT_APPLY);
      case CANCELLED -> done(with(AmendmentStatus.DRAFT), Actions.AMENDMENT_CANCEL);
    };
  }

  private static Agreement drafted(Agreement agreement, Terms wanted) {
    return Given.state(Amending.draft(agreement, ID, "Rain", wanted, PRESENT, Given.OFFICER));
  }

  private static Agreement done(Agreement now, String action) {
    return Given.state(attempt(now, action));
  }

  private static Amendment the(Agreement agreement) {
    return Amendment.of(agreement, ID).orElseThrow();
  }

  private static Decision<Agreement> attempt(Agreement now, String action) {
    Amendment a = the(now);
    return switch (action) {
      case Actions.AMENDMENT_EDIT ->
          Amending.edit(now, a, "Sun", longer(now, new Money("41000.00", "USD")), Given.OFFICER);
      case Actions.AMENDMENT_SUBMIT ->
          AmendmentReviewing.submit(now, a, null, null, Given.YES, Given.OFFICER);
      case Actions.AMENDMENT_RETURN ->
          AmendmentReviewing.returnToDraft(now, a, "Again", Given.AUTHORIZED);
      case Actions.AMENDMENT_APPROVE -> approve(now, PRESENT);
      case Actions.AMENDMENT_SIGN -> sign(now, "MLI", PRESENT, Given.HASH);
      case Actions.AMENDMENT_APPLY ->
          sign(now, "MLI", PRESENT, Given.HASH) instanceof Decision.Accepted<Agreement> one
              ? sign(one.state(), Given.PARTNER, PRESENT, Given.HASH)
              : sign(now, "MLI", PRESENT, Given.HASH);
      case Actions.AMENDMENT_CANCEL -> Amending.cancel(now, a, "No", Given.OFFICER);
      default -> throw new IllegalArgumentException(action);
    };
  }

  private static Decision<Agreement> approve(Agreement now, String present) {
    return AmendmentReviewing.approve(
        now, the(now), null, present, Given.HASH, Given.YES, Given.AUTHORIZED);
  }

  private static Decision<Agreement> sign(
      Agreement now, String party, String present, String seen) {
    return Applying.sign(
        now,
        the(now),
        Given.signature(party, seen, null),
        present,
        Given.HASH,
        Given.YES,
        Given.TODAY,
        party.equals("MLI") ? Given.AUTHORIZED : Given.SIGNATORY);
  }

  @Test
  @DisplayName("A-8 every status x every action: exactly the table's are possible")
  void every_status_and_every_action() {
    LifeCycleMatrix.check(
        AmendmentLife.TABLE,
        AmendmentStatus.values(),
        (status, action) ->
            switch (attempt(with(status), action)) {
              case Decision.Accepted<Agreement> a ->
                  LifeCycleMatrix.Result.now(the(a.state()).status());
              case Decision.Refused<Agreement> r -> LifeCycleMatrix.Result.refused(r.refusal());
            });
  }

  @Test
  void A_8_it_is_compared_field_by_field_and_applied_by_the_last_signature() {
    assertThat(the(with(AmendmentStatus.DRAFT)).difference())
        .extracting(FieldChange::field)
        .containsExactly("endDate", "amount");
    Agreement approved = with(AmendmentStatus.APPROVED);
    assertThat(approved.terms()).isEqualTo(the(approved).base());
    Agreement applied = with(AmendmentStatus.APPLIED);
    assertThat(applied.terms()).isEqualTo(the(applied).proposed());
    assertThat(applied.signatures()).isEqualTo(the(applied).signatures()).hasSize(2);
    assertThat(applied.status()).isEqualTo(AgreementStatus.ACTIVE);
  }

  private static Agreement signedByOffice() {
    return done(with(AmendmentStatus.APPROVED), Actions.AMENDMENT_SIGN);
  }

  @Test
  void A_8_the_last_signature_tells_of_itself_of_the_amendment_and_of_the_agreement() {
    assertThat(Given.events(sign(signedByOffice(), Given.PARTNER, PRESENT, Given.HASH)))
        .containsExactly(
            "amendment.signature-recorded.v1", "amendment.applied.v1", "agreement.updated.v1");
  }

  @Test
  void A_8_at_most_one_is_open() {
    Agreement one = with(AmendmentStatus.IN_REVIEW);
    Decision<Agreement> second =
        Amending.draft(one, "a-2", null, one.terms(), PRESENT, Given.OFFICER);
    assertThat(Given.refusal(second).code()).isEqualTo("amendment-open");
    Agreement cancelled = with(AmendmentStatus.CANCELLED);
    assertThat(Amending.draft(cancelled, "a-2", null, one.terms(), PRESENT, Given.OFFICER))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void A_8_it_is_applied_only_onto_the_version_it_was_made_from() {
    String other = "c".repeat(64);
    assertThat(Given.refusal(approve(with(AmendmentStatus.IN_REVIEW), other)).code())
        .isEqualTo("amendment-overtaken");
    assertThat(Given.refusal(sign(with(AmendmentStatus.APPROVED), "MLI", other, Given.HASH)).code())
        .isEqualTo("amendment-overtaken");
  }

  @Test
  void A_6_a_stale_hash_is_refused() {
    assertThat(
            Given.refusal(sign(with(AmendmentStatus.APPROVED), "MLI", PRESENT, "d".repeat(64)))
                .rule())
        .isEqualTo("A-6");
  }

  @Test
  void R_1_who_submitted_it_does_not_approve_it() {
    Agreement now = with(AmendmentStatus.IN_REVIEW);
    assertThat(
            Given.refusal(
                    AmendmentReviewing.approve(
                        now, the(now), null, PRESENT, Given.HASH, Given.YES, Given.OFFICER))
                .rule())
        .isEqualTo("R-1");
  }

  @Test
  void A_8_a_purely_administrative_one_is_applied_when_approved_and_leaves_the_signatures() {
    Agreement active = Given.agreement(AgreementStatus.ACTIVE);
    Agreement now =
        Given.state(
            AmendmentReviewing.submit(
                drafted(active, active.terms().withOtherOffices(List.of("WCARO"))),
                the(drafted(active, active.terms().withOtherOffices(List.of("WCARO")))),
                null,
                null,
                Given.YES,
                Given.OFFICER));
    Agreement applied = Given.state(approve(now, PRESENT));
    assertThat(the(applied).status()).isEqualTo(AmendmentStatus.APPLIED);
    assertThat(applied.terms().otherOffices()).containsExactly("WCARO");
    assertThat(applied.signatures()).isEqualTo(active.signatures());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SIGNED", "ACTIVE", "SUSPENDED"})
  void A_8_what_is_not_signed_or_is_over_is_not_amended(AgreementStatus status) {
    Agreement now = Given.agreement(status);
    assertThat(
            Given.refusal(Amending.draft(now, ID, null, now.terms(), PRESENT, Given.OFFICER))
                .code())
        .isEqualTo("agreement-not-amendable");
  }

  @Test
  void A_9_the_amount_does_not_fall_below_what_is_committed() {
    Agreement active = Given.agreement(AgreementStatus.ACTIVE);
    Plan plan = new Plan(Given.PARTNER, new Money("9000.00", "USD"), "x", Given.TODAY.plusDays(40));
    Agreement planned = Given.state(Disbursing.plan(active, "d", plan, Given.OFFICER));
    Agreement requested =
        Given.state(
            Disbursing.request(
                planned, Disbursement.of(planned, "d").orElseThrow(), Given.YES, Given.OFFICER));
    Agreement now = drafted(requested, longer(requested, new Money("8999.99", "USD")));
    assertThat(
            Given.refusal(
                    AmendmentReviewing.submit(now, the(now), null, null, Given.YES, Given.OFFICER))
                .reasons())
        .extracting(Reason::code)
        .containsExactly("budget-below-committed");
  }

  @Test
  void A_8_an_open_one_falls_with_its_agreement() {
    Decision<Agreement> end =
        Running.terminate(with(AmendmentStatus.APPROVED), "Failed", Given.AUTHORIZED);
    assertThat(Given.events(end))
        .containsExactly("agreement.terminated.v1", "amendment.cancelled.v1");
  }
}
