package org.partnership.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.Reviewing;
import org.partnership.agreement.agreement.domain.Running;
import org.partnership.agreement.agreement.domain.SignCommand;
import org.partnership.agreement.agreement.domain.Signing;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.money.Money;
import org.partnership.agreement.partnership.domain.Contribution;
import org.partnership.agreement.partnership.domain.ContributionKind;
import org.partnership.agreement.partnership.domain.ContributionToResults;
import org.partnership.agreement.partnership.domain.CycleFacts;
import org.partnership.agreement.partnership.domain.CycleStep;
import org.partnership.agreement.partnership.domain.Details;
import org.partnership.agreement.partnership.domain.EndDecision;
import org.partnership.agreement.partnership.domain.Form;
import org.partnership.agreement.partnership.domain.Outcome;
import org.partnership.agreement.partnership.domain.Participant;
import org.partnership.agreement.partnership.domain.ParticipantRole;
import org.partnership.agreement.partnership.domain.PartneringCycle;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.agreement.partnership.domain.Principle;
import org.partnership.agreement.partnership.domain.PrincipleAnswer;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/** Small things for tests of the domain. */
public final class Given {

  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  public static final String PARTNER = "partner-1";
  public static final String OTHER_PARTNER = "partner-2";
  public static final String HASH = "a".repeat(64);
  public static final Actor OFFICER = new Actor("officer", "MLI", NOON);
  public static final Actor AUTHORIZED = new Actor("authorized", "MLI", NOON);
  public static final Actor SIGNATORY = new Actor("signatory", PARTNER, NOON);
  public static final Actor SWEEP = new Actor("platform:date-sweep", null, NOON);
  public static final Supplier<Clearance> YES =
      () -> new Clearance(List.of(), List.of(new RestsOn(PARTNER, 7, NOON)));

  private Given() {}

  public static Terms terms(List<String> partners, LocalDate start, LocalDate end) {
    return new Terms(
        "Youth clubs at water points",
        null,
        partners,
        List.of(),
        start,
        end,
        new Money("32500.00", "USD"),
        null,
        List.of(),
        null);
  }

  /** A draft that starts in a month. */
  public static Agreement draft(String... partners) {
    return state(
        Agreement.draft(
            "MLI/GOVERNMENT_WORKPLAN/2026/0001",
            AgreementKind.GOVERNMENT_WORKPLAN,
            "MLI",
            terms(List.of(partners), TODAY.plusDays(30), TODAY.plusDays(365)),
            null,
            OFFICER));
  }

  /** An agreement with one partner in a status, reached as in life. */
  public static Agreement agreement(AgreementStatus status) {
    Agreement draft = draft(PARTNER);
    return switch (status) {
      case DRAFT -> draft;
      case IN_REVIEW -> state(Reviewing.submit(draft, null, null, YES, OFFICER));
      case APPROVED ->
          state(
              Reviewing.approve(agreement(AgreementStatus.IN_REVIEW), null, HASH, YES, AUTHORIZED));
      case SIGNED -> signedBy(PARTNER, signedBy("MLI", agreement(AgreementStatus.APPROVED)));
      case ACTIVE ->
          state(
              Running.activate(agreement(AgreementStatus.SIGNED), YES, TODAY.plusDays(30), SWEEP));
      case ENDED ->
          state(Running.end(agreement(AgreementStatus.ACTIVE), TODAY.plusDays(366), SWEEP));
      case CLOSED -> state(Running.close(agreement(AgreementStatus.ENDED), "Settled", AUTHORIZED));
      case SUSPENDED ->
          state(Running.suspend(agreement(AgreementStatus.ACTIVE), "Broken", AUTHORIZED));
      case TERMINATED ->
          state(Running.terminate(agreement(AgreementStatus.ACTIVE), "Failed", AUTHORIZED));
      case CANCELLED -> state(Running.cancel(draft, "Twice", OFFICER));
    };
  }

  public static SignCommand signature(String party, String hash, @Nullable String scan) {
    return new SignCommand("signature-" + party, party, "Signatory", TODAY, hash, scan);
  }

  public static Agreement signedBy(String party, Agreement agreement) {
    Actor by = party.equals("MLI") ? AUTHORIZED : SIGNATORY;
    return state(
        Signing.sign(agreement, signature(party, HASH, null), HASH, YES, TODAY, TODAY, by));
  }

  public static Participant participant(String id, ContributionKind... kinds) {
    return new Participant(
        id,
        ParticipantRole.IMPLEMENTING,
        null,
        List.of(kinds).stream().map(k -> new Contribution(k, "Something", null)).toList());
  }

  /** Everything that any gate asks for. */
  public static Details fullDetails(Participant... participants) {
    Map<Principle, PrincipleAnswer> principles = new EnumMap<>(Principle.class);
    for (Principle principle : Principle.values()) {
      principles.put(principle, new PrincipleAnswer(true, null));
    }
    return new Details(
        "Young keepers of water points",
        List.of("Forty water points are kept working."),
        List.of(ContributionToResults.PROGRAMME_IMPLEMENTATION),
        Form.FORMAL,
        null,
        null,
        List.of("ML"),
        "MLI",
        List.of(),
        "focal",
        List.of(participants),
        null,
        List.of(),
        principles,
        "The villages take over.",
        null,
        new EndDecision(Outcome.CONTINUE, "It works."),
        false);
  }

  public static Details bareDetails() {
    return new Details(
        "Title",
        List.of(),
        List.of(ContributionToResults.MOBILIZING),
        Form.COLLABORATIVE,
        null,
        null,
        List.of(),
        "MLI",
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        Map.of(),
        null,
        null,
        null,
        false);
  }

  /** A partnership that meets every gate, moved as in life. */
  public static Partnership partnership(CycleStep step) {
    Partnership at =
        state(
            Partnership.start(
                fullDetails(participant(PARTNER, ContributionKind.STAFF_TIME)), OFFICER));
    for (CycleStep next : CycleStep.values()) {
      if (next != CycleStep.SCOPING && !step.isBefore(next)) {
        at = state(at.move(next, null, new CycleFacts(java.util.Set.of(), NOON), OFFICER));
      }
    }
    return at;
  }

  /** All transitions, so that a test can say which it means. */
  public static CycleStep target(String action) {
    for (CycleStep step : CycleStep.values()) {
      if (step != CycleStep.SCOPING && PartneringCycle.entering(step).equals(action)) {
        return step;
      }
    }
    throw new IllegalArgumentException(action);
  }

  /** What was accepted, or a failure that says why not. */
  public static <S> S state(Decision<S> decision) {
    return accepted(decision).state();
  }

  /** Types of the events of an accepted decision. */
  public static List<String> events(Decision<?> decision) {
    return accepted(decision).events().stream().map(DomainEvent::type).toList();
  }

  public static <S> Decision.Accepted<S> accepted(Decision<S> decision) {
    return switch (decision) {
      case Decision.Accepted<S> accepted -> accepted;
      case Decision.Refused<S> refused -> throw new AssertionError(refused.refusal());
    };
  }

  /** Why it was refused, or a failure. */
  public static Refusal refusal(Decision<?> decision) {
    return switch (decision) {
      case Decision.Refused<?> refused -> refused.refusal();
      case Decision.Accepted<?> accepted -> throw new AssertionError(accepted);
    };
  }
}
