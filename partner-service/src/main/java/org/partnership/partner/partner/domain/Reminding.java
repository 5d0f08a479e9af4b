package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.Verdict;
import org.partnership.partner.partner.domain.event.AssessmentEvent;
import org.partnership.partner.partner.domain.profile.FieldChange;
import org.partnership.partner.template.domain.AssessmentKind;

/**
 * Telling in time that an assessment lapses: 90, 60 and 30 days before, each once. What was missed
 * is not made up for: only the nearest of them is told.
 */
public final class Reminding {

  public static final String REMIND = "assessment.remind";

  /** Days before the end on which is reminded, the first one first. */
  public static final List<Integer> DAYS = List.of(90, 60, 30);

  private static final Set<PartnerStatus> OUT_OF_QUESTION =
      Set.of(PartnerStatus.DECLINED, PartnerStatus.BLOCKED, PartnerStatus.ARCHIVED);

  private Reminding() {}

  /** With every reminder that is due on a day; as it is when none is. */
  public static Decision<Partner> remind(Partner partner, LocalDate today, By by) {
    if (OUT_OF_QUESTION.contains(partner.status())) {
      return Decision.accept(partner);
    }
    PartnerEdit edit = new PartnerEdit(partner);
    List<FieldChange> told = new ArrayList<>();
    for (AssessmentKind kind : AssessmentKind.values()) {
      partner
          .newestDecided(kind)
          .ifPresent(
              assessment ->
                  due(assessment, today).ifPresent(days -> told.add(tell(edit, assessment, days))));
    }
    return told.isEmpty() ? Decision.accept(partner) : edit.changes(told).done(by, REMIND, null);
  }

  /** The nearest reminder that is due and was not told yet. */
  static OptionalInt due(Assessment assessment, LocalDate today) {
    Verdict verdict = assessment.verdict();
    if (verdict == null || verdict.validUntil() == null || !assessment.holdsOn(today)) {
      return OptionalInt.empty();
    }
    long left = ChronoUnit.DAYS.between(today, verdict.validUntil());
    OptionalInt nearest = DAYS.stream().mapToInt(d -> d).filter(days -> left <= days).min();
    Integer before = assessment.reminded();
    return nearest.isPresent() && before != null && before <= nearest.getAsInt()
        ? OptionalInt.empty()
        : nearest;
  }

  private static FieldChange tell(PartnerEdit edit, Assessment assessment, int days) {
    LocalDate until =
        Objects.requireNonNull(Objects.requireNonNull(assessment.verdict()).validUntil());
    edit.assessment(assessment.remindedAt(days))
        .event(
            new AssessmentEvent.Expiring(
                assessment.id(), assessment.kind(), assessment.templateVersion(), until, days));
    return FieldChange.of("assessments/" + assessment.kind(), null, until);
  }
}
