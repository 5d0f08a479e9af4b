package org.partnership.partner.standing.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.partner.partner.domain.Blocking;
import org.partnership.partner.partner.domain.OfficeRelation;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.Suspension;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.partner.domain.assessment.Verdict;
import org.partnership.partner.partner.domain.screening.HitStatus;

/** P-7, the partner side: a table of rules, each of which has its say; none silences another. */
public final class StandingPolicy {

  /** What a rule looks at. */
  private record Case(
      Partner partner,
      @Nullable Partner headquarters,
      Question question,
      RequiredAssessments required) {}

  private static final List<Function<Case, Stream<Reason>>> RULES =
      List.of(
          StandingPolicy::holds,
          StandingPolicy::flags,
          StandingPolicy::flagsOfHeadquarters,
          StandingPolicy::sanctions,
          StandingPolicy::assessments,
          StandingPolicy::focalPoint);

  private StandingPolicy() {}

  /**
   * Every reason against; none when the partner is fit.
   *
   * @param headquarters of the partner, where it is a chapter of one in the register
   */
  public static List<Reason> reasonsAgainst(
      Partner partner,
      @Nullable Partner headquarters,
      Question question,
      RequiredAssessments required) {
    Case about = new Case(partner, headquarters, question, required);
    return RULES.stream().flatMap(rule -> rule.apply(about)).toList();
  }

  private static Stream<Reason> holds(Case c) {
    List<Reason> reasons = new ArrayList<>();
    Blocking blocking = c.partner().blocking();
    if (blocking != null) {
      reasons.add(Reason.of("P-7", "partner-blocked", blocking.reason()));
    }
    Suspension suspension = c.partner().suspension();
    if (suspension != null) {
      reasons.add(
          Reason.of("P-7", "partner-suspended", suspension.reason(), suspension.reviewDate()));
    }
    if (c.partner().status() == PartnerStatus.ARCHIVED) {
      reasons.add(Reason.of("P-7", "partner-archived"));
    }
    return reasons.stream();
  }

  private static Stream<Reason> flags(Case c) {
    return c.partner().flags().stream()
        .filter(f -> f.status().holds())
        .map(f -> Reason.of("P-4", "flag-holds", f.status(), f.id()));
  }

  private static Stream<Reason> sanctions(Case c) {
    return c.partner().hits().stream()
        .filter(h -> h.status() == HitStatus.OPEN || h.status() == HitStatus.CONFIRMED)
        .map(h -> Reason.of("P-3", "sanctions-hit-holds", h.status(), h.id()));
  }

  private static Stream<Reason> flagsOfHeadquarters(Case c) {
    Partner headquarters = c.headquarters();
    if (headquarters == null) {
      return Stream.of();
    }
    boolean held =
        headquarters.blocking() != null
            || headquarters.flags().stream().anyMatch(f -> f.status().holds());
    return held
        ? Stream.of(
            Reason.of("P-4", "flag-on-headquarters-holds", headquarters.profile().legalName()))
        : Stream.of();
  }

  private static Stream<Reason> assessments(Case c) {
    return c
        .required()
        .of(c.question().agreementKind(), c.partner().profile().categories())
        .stream()
        .flatMap(row -> missing(row, c).stream());
  }

  private static Optional<Reason> missing(RequiredAssessments.Row row, Case c) {
    Optional<Assessment> newest = c.partner().newestDecided(row.kind());
    Verdict verdict = newest.map(Assessment::verdict).orElse(null);
    LocalDate date = c.question().date();
    if (verdict == null) {
      return Optional.of(Reason.of(row.rule(), "assessment-not-decided", row.kind()));
    }
    if (verdict.outcome() == Outcome.FAILED) {
      return Optional.of(Reason.of(row.rule(), "assessment-failed", row.kind()));
    }
    LocalDate until = Objects.requireNonNull(verdict.validUntil());
    if (until.isBefore(date)) {
      return Optional.of(Reason.of(row.rule(), "assessment-lapsed", row.kind(), until, date));
    }
    Integer years = row.oldestYears();
    LocalDate decided = LocalDate.ofInstant(verdict.at(), ZoneOffset.UTC);
    return years != null && decided.plusYears(years).isBefore(date)
        ? Optional.of(Reason.of("P-6", "assessment-too-old", row.kind(), decided, years))
        : Optional.empty();
  }

  private static Stream<Reason> focalPoint(Case c) {
    String office = c.question().office();
    boolean there = c.partner().relationOf(office).map(OfficeRelation::focalPoint).isPresent();
    return there ? Stream.of() : Stream.of(Reason.of("P-8", "focal-point-missing", office));
  }
}
