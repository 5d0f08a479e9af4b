package org.partnership.agreement.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnership.agreement.Given;
import org.partnership.agreement.agreement.amendment.domain.Amending;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.amendment.domain.AmendmentEvent;
import org.partnership.agreement.agreement.amendment.domain.AmendmentReviewing;
import org.partnership.agreement.agreement.amendment.domain.Applying;
import org.partnership.agreement.agreement.disbursement.domain.Budget;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.agreement.disbursement.domain.DisbursementEvent;
import org.partnership.agreement.agreement.disbursement.domain.Disbursing;
import org.partnership.agreement.agreement.disbursement.domain.Plan;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.money.Money;
import org.partnership.agreement.partner.domain.HoldCause;
import org.partnership.agreement.partner.domain.StandingMark;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;

/** Random lives: whatever is tried in whatever order, the rules about money and signatures hold. */
class NoPathAroundTheRulesTest {

  private static final int STEPS = 120;

  static IntStream seeds() {
    return IntStream.range(0, 400);
  }

  private final List<String> releases = new ArrayList<>();
  private boolean fit = true;
  private long standing = 10;
  private Agreement now = Given.draft(Given.PARTNER);

  /** Stands for the hash of the canonical content. */
  private String hash() {
    return hash(now.terms());
  }

  private static String hash(Terms terms) {
    return "%064x".formatted(Integer.toUnsignedLong(terms.hashCode()));
  }

  private Supplier<Clearance> asked() {
    return () ->
        fit
            ? Given.YES.get()
            : new Clearance(List.of(Reason.of("P-7", "partner-not-eligible", "x", "y")), List.of());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void A_1_A_2_A_6_A_9_R_1_hold_after_every_step_of_any_life(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < STEPS; i++) {
      Agreement before = now;
      if (attempt(random) instanceof Decision.Accepted<Agreement> accepted) {
        now = accepted.state();
        accepted.events().forEach(e -> check(before, e));
        checkState("seed " + seed + ", step " + i);
      }
    }
  }

  private Decision<Agreement> attempt(Random random) {
    Actor actor = new Actor("person-" + random.nextInt(4), "MLI", Given.NOON);
    return switch (random.nextInt(26)) {
      case 0 ->
          Reviewing.edit(
              now,
              Given.terms(
                  List.of(Given.PARTNER), Given.TODAY, Given.TODAY.plusDays(1 + random.nextInt(3))),
              actor);
      case 1, 2 -> Reviewing.submit(now, null, null, asked(), actor);
      case 3 -> Reviewing.returnToDraft(now, "Again", actor);
      case 4, 5 -> Reviewing.approve(now, null, hash(), asked(), actor);
      case 6, 7 -> sign("MLI", actor, random);
      case 8, 9 -> sign(Given.PARTNER, actor, random);
      case 10 -> toggled(random);
      case 11 -> random.nextInt(6) == 0 ? Running.suspend(now, "Stop", actor) : nothing();
      case 12 -> Running.resume(now, "Go", Given.TODAY, actor);
      case 13 -> Running.activate(now, asked(), Given.TODAY, actor);
      case 20, 21, 22, 23, 24 -> amend(random, actor);
      case 25 -> random.nextInt(12) == 0 ? Running.terminate(now, "Over", actor) : nothing();
      case 14 ->
          Disbursing.plan(now, "d" + now.parts().disbursements().size(), plan(random), actor);
      default -> move(random, actor);
    };
  }

  private Decision<Agreement> nothing() {
    return Decision.accept(now, List.of());
  }

  private Decision<Agreement> toggled(Random random) {
    fit = random.nextInt(4) > 0;
    standing++;
    HoldCause cause = fit ? null : HoldCause.PARTNER_BLOCKED;
    return Holding.follow(
        now, Given.PARTNER, new StandingMark(cause, 1, standing, "e", null), Given.SWEEP);
  }

  private Decision<Agreement> sign(String party, Actor actor, Random random) {
    String seen = random.nextInt(5) == 0 ? "0".repeat(64) : hash();
    return Signing.sign(
        now, Given.signature(party, seen, null), hash(), asked(), Given.TODAY, Given.TODAY, actor);
  }

  /** whatever is amended is reviewed and signed anew, on the version it was made from. */
  private Decision<Agreement> amend(Random random, Actor actor) {
    Optional<Amendment> open = Amendment.openOf(now);
    if (open.isEmpty()) {
      return Amending.draft(
          now,
          "a" + now.parts().amendments().size(),
          "Rain",
          amended(now.terms(), random),
          hash(),
          actor);
    }
    Amendment a = open.get();
    String wanted = hash(a.proposed());
    return switch (random.nextInt(9)) {
      case 0 -> Amending.edit(now, a, "Sun", amended(now.terms(), random), actor);
      case 1, 2 -> AmendmentReviewing.submit(now, a, null, null, asked(), actor);
      case 3 ->
          random.nextInt(4) == 0
              ? AmendmentReviewing.returnToDraft(now, a, "Again", actor)
              : nothing();
      case 4 -> AmendmentReviewing.approve(now, a, null, hash(), wanted, asked(), actor);
      case 5 -> random.nextInt(8) == 0 ? Amending.cancel(now, a, "No", actor) : nothing();
      default -> {
        String party = random.nextBoolean() ? "MLI" : Given.PARTNER;
        String seen = random.nextInt(5) == 0 ? "0".repeat(64) : wanted;
        yield Applying.sign(
            now,
            a,
            Given.signature(party, seen, null),
            hash(),
            wanted,
            asked(),
            Given.TODAY,
            actor);
      }
    };
  }

  private static Terms amended(Terms t, Random random) {
    return new Terms(
        t.title(),
        t.partnershipId(),
        t.partnerIds(),
        t.otherOffices(),
        t.startDate(),
        t.endDate().plusDays(1 + random.nextInt(30)),
        new Money(1_000 * (1 + random.nextInt(45)) + ".00", "USD"),
        t.countryProgramme(),
        t.officers(),
        t.emergency());
  }

  private static Plan plan(Random random) {
    return new Plan(
        Given.PARTNER,
        new Money(1_000 * (1 + random.nextInt(20)) + ".00", "USD"),
        "A part",
        Given.TODAY);
  }

  private Decision<Agreement> move(Random random, Actor actor) {
    List<Disbursement> all = now.parts().disbursements();
    if (all.isEmpty()) {
      return nothing();
    }
    Disbursement d = all.get(random.nextInt(all.size()));
    return switch (random.nextInt(7)) {
      case 0, 1 -> Disbursing.request(now, d, asked(), actor);
      case 2 -> Disbursing.certify(now, d, asked(), actor);
      case 3 -> Disbursing.release(now, d, null, asked(), actor);
      case 4 -> Disbursing.sendBack(now, d, "Again", actor);
      case 5 -> Disbursing.edit(now, d, plan(random), actor);
      default -> Disbursing.liquidate(now, d, d.plan().amount(), null, null, actor);
    };
  }

  private void check(Agreement before, DomainEvent event) {
    if (event instanceof DisbursementEvent.Released released) {
      releases.add(released.disbursementId());
      assertThat(before.status()).as("A-1, A-9").isEqualTo(AgreementStatus.ACTIVE);
      assertThat(before.holds().onHold()).as("A-10").isFalse();
      assertThat(fit).as("A-2").isTrue();
      assertThat(before.unsigned()).as("A-1").isEmpty();
      Disbursement d = Disbursement.of(now, released.disbursementId()).orElseThrow();
      assertThat(
              List.of(
                  Objects.requireNonNull(d.requested()).by(),
                  Objects.requireNonNull(d.certified()).by(),
                  Objects.requireNonNull(d.released()).by()))
          .as("R-1")
          .doesNotHaveDuplicates();
    }
    if (event instanceof SignatureEvent.Recorded signature) {
      assertThat(signature.contentSha256()).as("A-6").isEqualTo(hash());
      assertThat(before.holds().onHold()).as("A-10").isFalse();
      assertThat(fit).as("A-2").isTrue();
    }
    if (event instanceof AmendmentEvent.Applied applied) {
      Amendment a = Amendment.of(now, applied.amendmentId()).orElseThrow();
      assertThat(a.base()).as("A-8").isEqualTo(before.terms());
      assertThat(now.terms()).as("A-8").isEqualTo(a.proposed());
      assertThat(fit).as("A-2").isTrue();
    }
  }

  private void checkState(String where) {
    Budget budget = Objects.requireNonNull(Budget.of(now));
    assertThat(budget.available().value()).as("A-9, %s", where).isNotNegative();
    assertThat(now.signatures())
        .as("A-6, %s", where)
        .allMatch(s -> s.contentSha256().equals(hash()));
    assertThat(releases).as("paid once").doesNotHaveDuplicates();
  }
}
