package org.partnership.agreement.limit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.limit.domain.LimitWishes;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.limit.Signers;
import org.partnership.agreement.limit.domain.Claim;
import org.partnership.agreement.limit.domain.Ledger;
import org.partnership.agreement.limit.domain.Limit;
import org.partnership.kit.command.Act;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateWriter;
import org.partnership.kit.store.Stored;
import org.partnership.testing.Api;
import org.springframework.beans.factory.annotation.Autowired;

/** reserve, write, confirm; whoever dies in between leaves nothing that counts or blocks. */
@AgreementTest
class ReservationIT {

  private static final Limit.KindCap CAP = Limit.KindCap.of(AgreementKind.SSFA).orElseThrow();
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final Duration LONG = Duration.ofMinutes(10);

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;
  @Autowired AggregateStore<Agreement> agreements;
  @Autowired SpanningLimits limits;
  @Autowired SettlingClaims settling;
  @Autowired Ledgers ledgers;
  @Autowired CapAccounts accounts;
  @Autowired Clock clock;

  private Signers signers;
  private String partner;

  @BeforeEach
  void aPartner() {
    partnerService.reset();
    signers = new Signers(api);
    partner = desk.partner("CIVIL_SOCIETY");
  }

  private String ready(String of, String amount) {
    return signers.readyToSign(Signers.body("MLI", of, amount, "USD"));
  }

  private void sign(String id, String of, int status) {
    signers.lastSignature("MLI", id, of).expect(status);
  }

  /** Does what comes before a signature is written, and then dies. */
  private Stored<Agreement> dieAfterReserving(String id, Instant at) {
    Stored<Agreement> agreement = agreements.find(id).orElseThrow();
    List<SpanningLimits.Made> made = new ArrayList<>();
    assertThat(
            limits.reserve(
                LimitWishes.ofSigning(id, agreement.state(), TODAY), agreement.version(), at, made))
        .isEmpty();
    assertThat(made).hasSize(1);
    return agreement;
  }

  private CapAccount account(String of) {
    return accounts.of(AgreementKind.SSFA, of, TODAY, new Caller.Platform("test")).orElseThrow();
  }

  @Test
  void A_9_nothing_counts_unconfirmed_but_what_is_being_signed_keeps_its_room() {
    String first = ready(partner, "40000.00");
    String second = ready(partner, "20000.00");
    dieAfterReserving(first, clock.instant());
    assertThat(account(partner).signed().amount()).isEqualTo("0.00");
    assertThat(account(partner).reserved().amount()).isEqualTo("40000.00");
    sign(second, partner, 422);
    settling.run();
    sign(second, partner, 422);
    sign(first, partner, 201);
    assertThat(account(partner).signed().amount()).isEqualTo("40000.00");
    assertThat(account(partner).reserved().amount()).isEqualTo("0.00");
  }

  @Test
  void A_9_an_abandoned_reservation_is_swept_and_its_late_write_does_not_land() {
    String first = ready(partner, "40000.00");
    AggregateWriter.Attempt<Agreement> late =
        AggregateWriter.of(agreements).load(first).orElseThrow();
    Stored<Agreement> before = dieAfterReserving(first, clock.instant().minus(LONG));
    settling.run();
    assertThat(account(partner).reserved().amount()).isEqualTo("0.00");
    assertThat(late.write(before.state(), List.of(), act())).as("of the sleeper").isEmpty();
    assertThat(agreements.find(first).orElseThrow().state().history())
        .extracting(h -> h.action())
        .contains("agreement.reservation-abandoned");
    sign(ready(partner, "20000.00"), partner, 201);
    sign(first, partner, 422);
  }

  @Test
  void A_9_whoever_needs_the_room_does_not_wait_for_the_sweep() {
    dieAfterReserving(ready(partner, "40000.00"), clock.instant().minus(LONG));
    sign(ready(partner, "20000.00"), partner, 201);
  }

  @Test
  void A_9_a_signature_that_was_written_and_not_confirmed_is_confirmed_from_the_agreement() {
    String id = ready(partner, "40000.00");
    sign(id, partner, 201);
    Stored<Ledger> ledger = ledgers.find(CAP, partner).orElseThrow();
    Claim c = ledger.state().claims().get(0);
    ledgers.change(
        ledger.id(),
        clock.instant(),
        l -> l.reserve(CAP, asReserved(c, clock.instant().minus(LONG))));
    assertThat(account(partner).signed().amount()).isEqualTo("0.00");
    String other = ready(partner, "20000.00");
    sign(other, partner, 422);
    settling.run();
    assertThat(account(partner).signed().amount()).isEqualTo("40000.00");
    sign(other, partner, 422);
  }

  private static Claim asReserved(Claim c, Instant at) {
    return new Claim(
        c.id(),
        c.agreementId(),
        c.number(),
        c.office(),
        c.partnerId(),
        c.from(),
        c.to(),
        c.amount(),
        c.usd(),
        false,
        c.agreementVersion(),
        at);
  }

  /** partner-service tells that the partner was merged, or is itself again. */
  private void tell(String type, String survivor) {
    Map<String, Object> data = Desk.example(type);
    data.put("survivorId", survivor);
    long number = desk.publish(partner, type, data);
    await().atMost(Duration.ofSeconds(20)).until(() -> desk.hasRead(partner, number));
  }

  @Test
  void P_2_what_merged_partners_have_signed_counts_together_until_the_merge_is_undone() {
    String survivor = desk.partner("CIVIL_SOCIETY");
    sign(ready(partner, "15000.00"), partner, 201);
    sign(ready(survivor, "30000.00"), survivor, 201);
    String late = ready(survivor, "6000.00");
    tell("partner.merged.v1", survivor);
    sign(late, survivor, 422);
    assertThat(account(survivor).signed().amount()).isEqualTo("45000.00");
    assertThat(account(partner).left().amount()).isEqualTo("5000.00");
    sign(ready(survivor, "5000.00"), survivor, 201);
    tell("partner.merge-undone.v1", survivor);
    assertThat(account(survivor).signed().amount()).isEqualTo("35000.00");
    assertThat(account(partner).signed().amount()).isEqualTo("15000.00");
    sign(late, survivor, 201);
  }

  @Test
  void P_2_a_merge_of_ledgers_left_half_done_is_finished_before_room_is_given() {
    String survivor = desk.partner("CIVIL_SOCIETY");
    sign(ready(partner, "15000.00"), partner, 201);
    sign(ready(survivor, "30000.00"), survivor, 201);
    String late = ready(survivor, "6000.00");
    Stored<Ledger> own = ledgers.find(CAP, partner).orElseThrow();
    Stored<Ledger> into = ledgers.find(CAP, survivor).orElseThrow();
    ledgers.change(into.id(), clock.instant(), l -> l.expect(own.id()));
    sign(late, survivor, 422);
    assertThat(ledgers.find(into.id()).orElseThrow().state().claims()).hasSize(2);
    assertThat(ledgers.find(CAP, partner).orElseThrow().id()).isEqualTo(into.id());
  }

  private Act act() {
    return Act.ofPlatform("test", clock.instant(), null, null);
  }
}
