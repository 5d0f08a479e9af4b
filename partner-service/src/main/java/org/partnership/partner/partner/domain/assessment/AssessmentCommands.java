package org.partnership.partner.partner.domain.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.act.FourEyes;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.AssessmentTemplate;
import org.partnership.partner.template.domain.Rating;

/** What people do with one assessment, as pure functions; the partner draws the conclusions. */
public final class AssessmentCommands {

  private static final int VALID_AT_MOST_YEARS = 10;

  private AssessmentCommands() {}

  /** A draft. */
  public static Assessment start(
      String id, AssessmentKind kind, int templateVersion, String office, By by) {
    return new Assessment(
        id,
        kind,
        AssessmentStatus.DRAFT,
        1,
        templateVersion,
        office,
        List.of(by.id()),
        List.of(),
        List.of(),
        by.at(),
        by.at(),
        null,
        null,
        null);
  }

  /** Takes answers in: each replaces the one to the same criterion, the others stay. */
  public static Decision<Assessment> answer(
      Assessment assessment,
      List<Answer> answers,
      Set<String> evidence,
      AssessmentTemplate template,
      By by) {
    Optional<Refusal> wrongState =
        AssessmentLifeCycle.TABLE.refusal(AssessmentLifeCycle.EDIT, assessment.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    List<Reason> faults = new ArrayList<>(Scoring.faults(answers, template));
    faults.addAll(Scoring.unknownEvidence(answers, evidence));
    if (!faults.isEmpty()) {
      return Decision.refuse(Refusal.policy("answers-not-acceptable", faults));
    }
    Map<String, Answer> byCriterion = new LinkedHashMap<>();
    assessment.answers().forEach(a -> byCriterion.put(a.criterion(), a));
    answers.forEach(a -> byCriterion.put(a.criterion(), a));
    List<Answer> all = List.copyOf(byCriterion.values());
    return all.equals(assessment.answers())
        ? Decision.accept(assessment)
        : Decision.accept(assessment.prepared(all, AssessmentStatus.DRAFT, by));
  }

  /** Hands a complete draft in. */
  public static Decision<Assessment> submit(
      Assessment assessment, AssessmentTemplate template, By by) {
    Optional<Refusal> wrongState =
        AssessmentLifeCycle.TABLE.refusal(AssessmentLifeCycle.SUBMIT, assessment.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    List<Reason> gaps = Scoring.gaps(assessment.answers(), template);
    return gaps.isEmpty()
        ? Decision.accept(assessment.prepared(assessment.answers(), AssessmentStatus.SUBMITTED, by))
        : Decision.refuse(Refusal.policy("assessment-incomplete", gaps));
  }

  /** Sends a submitted one back with a comment (R-1: by another person than who prepared it). */
  public static Decision<Assessment> sendBack(
      Assessment assessment, String comment, @Nullable String commentForPartner, By by) {
    return barred(assessment, AssessmentLifeCycle.RETURN, by)
        .<Decision<Assessment>>map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    assessment.returned(
                        new Returning(comment, commentForPartner, by.id(), by.at()))));
  }

  /** Decides a submitted one (R-1: by another person than who prepared it). */
  public static Decision<Assessment> decide(
      Assessment assessment, AssessmentTemplate template, Ruling ruling, By by, LocalDate today) {
    Optional<Refusal> barred = barred(assessment, AssessmentLifeCycle.DECIDE, by);
    if (barred.isPresent()) {
      return Decision.refuse(barred.get());
    }
    int score = Scoring.score(assessment.answers(), template);
    Optional<Rating> computed = template.ratingOf(score);
    LocalDate validUntil =
        ruling.outcome() == Outcome.FAILED
            ? null
            : Objects.requireNonNullElseGet(
                ruling.validUntil(), () -> today.plusMonths(template.validityMonths()));
    List<Reason> reasons = new ArrayList<>();
    if (ruling.outcome() == Outcome.PASSED) {
      reasons.addAll(Scoring.obstacles(assessment.answers(), template));
    }
    if (validUntil != null
        && (!validUntil.isAfter(today)
            || validUntil.isAfter(today.plusYears(VALID_AT_MOST_YEARS)))) {
      reasons.add(
          Reason.of("P-5", "validity-out-of-bounds", validUntil, VALID_AT_MOST_YEARS)
              .at("/validUntil"));
    }
    if (template.ratingDemanded() && ruling.rating() == null) {
      reasons.add(Reason.of("P-5", "rating-missing", assessment.kind()).at("/rating"));
    }
    if (computed.isPresent() && ruling.rating() != null && computed.get() != ruling.rating()) {
      reasons.add(
          Reason.of("P-5", "rating-follows-from-score", score, computed.get()).at("/rating"));
    }
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("decision-not-acceptable", reasons));
    }
    return Decision.accept(
        assessment.decided(
            new Verdict(
                ruling.outcome(),
                computed.orElse(ruling.rating()),
                score,
                validUntil,
                ruling.comment(),
                ruling.commentForPartner(),
                by.id(),
                by.at())));
  }

  private static Optional<Refusal> barred(Assessment assessment, String action, By by) {
    return AssessmentLifeCycle.TABLE
        .refusal(action, assessment.status())
        .or(() -> FourEyes.refusal(assessment.preparedBy(), action, by));
  }
}
