package org.partnership.partner.partner.domain.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.template.domain.AssessmentKind;

/**
 * An assessment of a partner; lives inside the partner, has a version of its own.
 *
 * @param version raised with every change of this assessment
 * @param templateVersion the version of the template it is filled from
 * @param office for which it is made
 * @param preparedBy everyone who started, edited or submitted it: they do not decide it
 * @param verdict once decided
 * @param reminded how many days before its end its lapse was last told of; null before the first
 */
public record Assessment(
    String id,
    AssessmentKind kind,
    AssessmentStatus status,
    long version,
    int templateVersion,
    String office,
    List<String> preparedBy,
    List<Answer> answers,
    List<Returning> returnings,
    Instant startedAt,
    Instant updatedAt,
    @Nullable Instant submittedAt,
    @Nullable Verdict verdict,
    @Nullable Integer reminded) {

  public Assessment {
    preparedBy = List.copyOf(preparedBy);
    answers = List.copyOf(answers);
    returnings = List.copyOf(returnings);
  }

  /** The same under another id: what a merge carries over. */
  public Assessment withId(String other) {
    return new Assessment(
        other,
        kind,
        status,
        version,
        templateVersion,
        office,
        preparedBy,
        answers,
        returnings,
        startedAt,
        updatedAt,
        submittedAt,
        verdict,
        reminded);
  }

  public boolean isOpen() {
    return status != AssessmentStatus.DECIDED;
  }

  /** Whether it was passed and still holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return verdict != null
        && verdict.outcome() == Outcome.PASSED
        && verdict.validUntil() != null
        && !verdict.validUntil().isBefore(day);
  }

  Assessment prepared(List<Answer> now, AssessmentStatus next, By by) {
    List<String> people = new ArrayList<>(preparedBy);
    if (!people.contains(by.id())) {
      people.add(by.id());
    }
    return new Assessment(
        id,
        kind,
        next,
        version + 1,
        templateVersion,
        office,
        people,
        now,
        returnings,
        startedAt,
        by.at(),
        next == AssessmentStatus.SUBMITTED ? by.at() : submittedAt,
        null,
        null);
  }

  Assessment returned(Returning returning) {
    List<Returning> all = new ArrayList<>(returnings);
    all.add(returning);
    return new Assessment(
        id,
        kind,
        AssessmentStatus.DRAFT,
        version + 1,
        templateVersion,
        office,
        preparedBy,
        answers,
        all,
        startedAt,
        returning.at(),
        submittedAt,
        null,
        null);
  }

  Assessment decided(Verdict decision) {
    return new Assessment(
        id,
        kind,
        AssessmentStatus.DECIDED,
        version + 1,
        templateVersion,
        office,
        preparedBy,
        answers,
        returnings,
        startedAt,
        decision.at(),
        submittedAt,
        decision,
        null);
  }

  /** Having told that it lapses in so many days or less. */
  public Assessment remindedAt(int days) {
    return new Assessment(
        id,
        kind,
        status,
        version,
        templateVersion,
        office,
        preparedBy,
        answers,
        returnings,
        startedAt,
        updatedAt,
        submittedAt,
        verdict,
        days);
  }
}
