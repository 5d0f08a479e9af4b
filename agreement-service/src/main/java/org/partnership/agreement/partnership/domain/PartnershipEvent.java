package org.partnership.agreement.partnership.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.calendar.Subject;
import org.partnership.kit.event.DomainEvent;

/**
 * What others learn of a partnership. People are left out: whether there is a focal point, not who.
 */
public sealed interface PartnershipEvent extends DomainEvent {

  /**
   * All that is published of a partnership.
   *
   * @param principlesAnswered how many of the seven
   * @param changed names of the fields that changed; null in the first event
   */
  record Written(
      String title,
      List<String> results,
      List<ContributionToResults> contributions,
      Form form,
      @Nullable Engagement engagement,
      @Nullable Reach reach,
      List<String> countries,
      String office,
      List<String> otherOffices,
      List<Participant> participants,
      @Nullable String governance,
      List<SharedRisk> risks,
      int principlesAnswered,
      @Nullable String exitStrategy,
      @Nullable LocalDate endDate,
      @Nullable Outcome decision,
      CycleStep step,
      boolean published,
      boolean hasFocalPoint,
      @Nullable List<String> changed)
      implements PartnershipEvent {
    @Override
    public String type() {
      return changed == null ? "partnership.created.v1" : "partnership.updated.v1";
    }
  }

  /**
   * A risk.
   *
   * @param owner only where it is an office or a partner: never a person
   */
  record SharedRisk(String description, @Nullable String owner, String mitigation) {}

  /** It went to another step. */
  record Moved(CycleStep from, CycleStep to, @Nullable String reason) implements PartnershipEvent {
    @Override
    public String type() {
      return "partnership.moved.v1";
    }
  }

  /**
   * Its people were reminded of its end (C-3).
   *
   * @param about whether it comes near or is over
   * @param day the end date
   * @param daysLeft 90, 60, 30 or 15 before it; null once it is over
   */
  record Reminded(Subject about, LocalDate day, @Nullable Integer daysLeft)
      implements PartnershipEvent {
    @Override
    public String type() {
      return "partnership.reminded.v1";
    }
  }

  static Written created(Partnership partnership) {
    return written(partnership, null);
  }

  static Written updated(Partnership partnership, List<String> changed) {
    return written(partnership, changed);
  }

  private static Written written(Partnership partnership, @Nullable List<String> changed) {
    Details d = partnership.details();
    EndDecision decision = d.decision();
    return new Written(
        d.title(),
        d.results(),
        d.contributions(),
        d.form(),
        d.engagement(),
        d.reach(),
        d.countries(),
        d.office(),
        d.otherOffices(),
        d.participants(),
        d.governance(),
        risks(d),
        d.principles().size(),
        d.exitStrategy(),
        d.endDate(),
        decision == null ? null : decision.outcome(),
        partnership.step(),
        d.published(),
        d.focalPoint() != null,
        changed);
  }

  private static List<SharedRisk> risks(Details d) {
    Set<String> sides = new HashSet<>(d.otherOffices());
    sides.add(d.office());
    sides.addAll(d.partnerIds());
    return d.risks().stream()
        .map(
            r ->
                new SharedRisk(
                    r.description(), sides.contains(r.owner()) ? r.owner() : null, r.mitigation()))
        .toList();
  }
}
