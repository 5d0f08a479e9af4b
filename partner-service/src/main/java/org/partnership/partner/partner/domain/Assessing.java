package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.assessment.Answer;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.AssessmentCommands;
import org.partnership.partner.partner.domain.assessment.AssessmentLifeCycle;
import org.partnership.partner.partner.domain.assessment.Ruling;
import org.partnership.partner.partner.domain.assessment.Verdict;
import org.partnership.partner.partner.domain.event.AssessmentEvent;
import org.partnership.partner.partner.domain.event.StatusEvent;
import org.partnership.partner.partner.domain.profile.FieldChange;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.AssessmentTemplate;

/** What assessments do to a partner (P-5). */
public final class Assessing {

  private static final Set<PartnerStatus> WAITING =
      Set.of(PartnerStatus.PROSPECT, PartnerStatus.DECLINED, PartnerStatus.EXPIRED);

  private Assessing() {}

  /** Begins a draft; one that is eligible stays so until the draft is decided. */
  public static Decision<Partner> start(
      Partner partner, String id, AssessmentKind kind, int templateVersion, String office, By by) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.START_ASSESSMENT, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    Optional<Assessment> open = partner.open(kind);
    if (open.isPresent()) {
      return Decision.refuse(
          Refusal.conflict(Reason.of("P-5", "assessment-already-open", kind, open.get().id())));
    }
    PartnerEdit edit =
        new PartnerEdit(partner)
            .assessment(AssessmentCommands.start(id, kind, templateVersion, office, by))
            .changes(List.of(FieldChange.of("assessments/" + id, null, kind)))
            .event(new AssessmentEvent.Started(id, kind, templateVersion));
    if (kind.movesStatus() && WAITING.contains(partner.status())) {
      edit.status(PartnerStatus.UNDER_ASSESSMENT)
          .event(
              new StatusEvent.AssessmentStarted(partner.status(), PartnerStatus.UNDER_ASSESSMENT));
    }
    return edit.done(by, PartnerLifeCycle.START_ASSESSMENT, null);
  }

  /**
   * Takes answers into a draft.
   *
   * @param evidence ids of the documents that may be named
   */
  public static Decision<Partner> answer(
      Partner partner,
      Assessment assessment,
      List<Answer> answers,
      Set<String> evidence,
      AssessmentTemplate template,
      By by) {
    return continued(
        partner,
        AssessmentCommands.answer(assessment, answers, evidence, template, by),
        next ->
            next.equals(assessment)
                ? Decision.accept(partner)
                : new PartnerEdit(partner)
                    .assessment(next)
                    .changes(changes(assessment, next))
                    .done(by, AssessmentLifeCycle.EDIT, null));
  }

  /** Hands a draft in. */
  public static Decision<Partner> submit(
      Partner partner, Assessment assessment, AssessmentTemplate template, By by) {
    return continued(
        partner,
        AssessmentCommands.submit(assessment, template, by),
        next ->
            new PartnerEdit(partner)
                .assessment(next)
                .changes(moved(assessment, next))
                .event(
                    new AssessmentEvent.Submitted(next.id(), next.kind(), next.templateVersion()))
                .done(by, AssessmentLifeCycle.SUBMIT, null));
  }

  /** Sends one back to those who prepared it. */
  public static Decision<Partner> sendBack(
      Partner partner,
      Assessment assessment,
      String comment,
      @Nullable String commentForPartner,
      By by) {
    return continued(
        partner,
        AssessmentCommands.sendBack(assessment, comment, commentForPartner, by),
        next ->
            new PartnerEdit(partner)
                .assessment(next)
                .changes(moved(assessment, next))
                .event(new AssessmentEvent.Returned(next.id(), next.kind(), next.templateVersion()))
                .done(by, AssessmentLifeCycle.RETURN, comment));
  }

  /** Decides one; that of core principles moves the status unless a hold is over it. */
  public static Decision<Partner> decide(
      Partner partner,
      Assessment assessment,
      AssessmentTemplate template,
      Ruling ruling,
      LocalDate today,
      By by) {
    return continued(
        partner,
        AssessmentCommands.decide(assessment, template, ruling, by, today),
        next -> {
          Verdict verdict = Objects.requireNonNull(next.verdict());
          PartnerEdit edit =
              new PartnerEdit(partner)
                  .assessment(next)
                  .changes(moved(assessment, next))
                  .event(
                      new AssessmentEvent.Decided(
                          next.id(),
                          next.kind(),
                          next.templateVersion(),
                          verdict.outcome(),
                          verdict.rating(),
                          verdict.validUntil()));
          if (next.kind().movesStatus()) {
            move(edit, partner.status(), today);
          }
          return edit.done(by, AssessmentLifeCycle.DECIDE, ruling.comment());
        });
  }

  private static void move(PartnerEdit edit, PartnerStatus from, LocalDate today) {
    PartnerStatus to = edit.inForceOn(today);
    LocalDate validUntil = edit.eligibleUntil();
    if (to == PartnerStatus.ELIGIBLE && validUntil != null) {
      edit.status(to).event(new StatusEvent.Eligible(from, to, validUntil));
    } else if (to == PartnerStatus.DECLINED && to != from) {
      edit.status(to).event(new StatusEvent.Declined(from, to));
    }
  }

  private static Decision<Partner> continued(
      Partner partner,
      Decision<Assessment> decision,
      Function<Assessment, Decision<Partner>> conclude) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.CONTINUE_ASSESSMENT, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    return switch (decision) {
      case Decision.Accepted<Assessment> accepted -> conclude.apply(accepted.state());
      case Decision.Refused<Assessment> refused -> Decision.refuse(refused.refusal());
    };
  }

  private static List<FieldChange> moved(Assessment before, Assessment after) {
    return List.of(
        FieldChange.of("assessments/" + after.id() + "/status", before.status(), after.status()));
  }

  private static List<FieldChange> changes(Assessment before, Assessment after) {
    return after.answers().stream()
        .filter(answer -> !before.answers().contains(answer))
        .map(
            answer ->
                FieldChange.of(
                    "assessments/" + after.id() + "/answers/" + answer.criterion(),
                    before.answers().stream()
                        .filter(a -> a.criterion().equals(answer.criterion()))
                        .map(Answer::value)
                        .findFirst()
                        .orElse(null),
                    answer.value()))
        .toList();
  }
}
