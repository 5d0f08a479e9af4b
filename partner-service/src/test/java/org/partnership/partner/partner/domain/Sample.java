package org.partnership.partner.partner.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.assessment.Answer;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.partner.domain.assessment.Ruling;
import org.partnership.partner.partner.domain.flag.FlagDecision;
import org.partnership.partner.partner.domain.flag.Severity;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.Reach;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.AssessmentTemplate;
import org.partnership.partner.template.domain.Criterion;
import org.partnership.partner.template.domain.ScaleStep;

/** Partners in every status, brought there by the domain itself. */
public final class Sample {

  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  public static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  public static final By OFFICER = new By("officer", "MLI", NOW);
  public static final By REVIEWER = new By("reviewer", "MLI", NOW);
  public static final By ADMIN = new By("admin", "MLI", NOW);
  public static final By OTHER_ADMIN = new By("other-admin", "MLI", NOW);
  public static final By HQ = new By("hq-admin", "HQ", NOW);
  public static final String CORE = "core-assessment";
  public static final String FLAG = "flag";

  private Sample() {}

  public static Profile profile(String legalName) {
    return new Profile(
        legalName,
        null,
        List.of(),
        List.of(),
        List.of(Category.CIVIL_SOCIETY),
        null,
        "ML",
        true,
        null,
        Reach.NATIONAL,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }

  /** One essential criterion that demands evidence, one that does not matter as much. */
  public static AssessmentTemplate template() {
    return new AssessmentTemplate(
        "Core",
        "Why",
        List.of(
            new Criterion("rights", "Commitment", "Committed?", 3, true, "Statutes", true),
            new Criterion("skills", "What it adds", "Skills?", 1, false, null, false)),
        List.of(new ScaleStep("YES", 2, null), new ScaleStep("NO", 0, null)),
        List.of(),
        false,
        36);
  }

  /** The documents that answers may name. */
  public static final Set<String> EVIDENCE = Set.of("statutes");

  public static List<Answer> answers(String value) {
    return List.of(
        new Answer("rights", value, null, List.of("statutes")),
        new Answer("skills", value, "Seen", List.of()));
  }

  public static Partner accepted(Decision<Partner> decision) {
    return switch (decision) {
      case Decision.Accepted<Partner> accepted -> accepted.state();
      case Decision.Refused<Partner> refused ->
          throw new AssertionError("refused: " + refused.refusal());
    };
  }

  public static Partner prospect() {
    return accepted(Registration.register(profile("Sample"), "MLI", null, List.of(), OFFICER));
  }

  public static Partner started(Partner partner, String id) {
    return accepted(
        Assessing.start(partner, id, AssessmentKind.CORE_PRINCIPLES, 1, "MLI", OFFICER));
  }

  public static Partner submitted(Partner partner, String id, String value) {
    Partner begun = started(partner, id);
    Partner answered =
        accepted(
            Assessing.answer(
                begun,
                begun.assessment(id).orElseThrow(),
                answers(value),
                EVIDENCE,
                template(),
                OFFICER));
    return accepted(
        Assessing.submit(answered, answered.assessment(id).orElseThrow(), template(), OFFICER));
  }

  public static Partner decided(Partner partner, String id, Outcome outcome, LocalDate until) {
    Partner handedIn = submitted(partner, id, "YES");
    return accepted(
        Assessing.decide(
            handedIn,
            handedIn.assessment(id).orElseThrow(),
            template(),
            new Ruling(outcome, null, until, "Because", null),
            TODAY,
            REVIEWER));
  }

  public static Partner eligible() {
    return decided(prospect(), CORE, Outcome.PASSED, TODAY.plusYears(1));
  }

  public static Partner withRedFlag(Partner partner) {
    Partner raised =
        accepted(Flagging.raise(partner, FLAG, Severity.YELLOW, "MLI", "Why", OFFICER));
    Partner escalated =
        accepted(Flagging.escalate(raised, raised.flag(FLAG).orElseThrow(), "Too big", ADMIN));
    return accepted(
        Flagging.decide(
            escalated, escalated.flag(FLAG).orElseThrow(), FlagDecision.VALID, "True", HQ));
  }

  /**
   * In a status; with a red flag to cite, and a second assessment being worked on where possible.
   */
  public static Partner in(PartnerStatus status) {
    return switch (status) {
      case PROSPECT -> withRedFlag(prospect());
      case UNDER_ASSESSMENT -> withRedFlag(submitted(prospect(), CORE, "YES"));
      case ELIGIBLE -> withRedFlag(eligible());
      case DECLINED -> withRedFlag(decided(prospect(), CORE, Outcome.FAILED, TODAY.plusYears(1)));
      case EXPIRED ->
          accepted(
              Expiring.expire(
                  withRedFlag(eligible()), TODAY.plusYears(2), new By("sweep", null, NOW)));
      case SUSPENDED ->
          accepted(Suspending.suspend(in(PartnerStatus.ELIGIBLE), "Why", null, TODAY, ADMIN));
      case BLOCKED ->
          accepted(BlockingByHeadquarters.block(in(PartnerStatus.ELIGIBLE), "Why", FLAG, HQ));
      case ARCHIVED -> accepted(Archiving.archive(in(PartnerStatus.DECLINED), "Why", 0, ADMIN));
    };
  }
}
