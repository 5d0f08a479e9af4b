package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.event.OfficeRelated;
import org.partnership.partner.partner.domain.profile.FieldChange;

/** An office's own relation to a partner (P-8). */
public final class OfficeRelating {

  private OfficeRelating() {}

  /** With the relation of an office as given; since when stays. */
  public static Decision<Partner> relate(
      Partner partner,
      String office,
      @Nullable String focalPoint,
      @Nullable String notes,
      LocalDate today,
      By by) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.RELATE, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    Optional<OfficeRelation> before = partner.relationOf(office);
    OfficeRelation next =
        new OfficeRelation(
            office, focalPoint, notes, before.map(OfficeRelation::since).orElse(today));
    if (before.isPresent() && before.get().equals(next)) {
      return Decision.accept(partner);
    }
    return new PartnerEdit(partner)
        .relation(next)
        .changes(changes(before.orElse(null), next))
        .event(new OfficeRelated(office, focalPoint != null, next.since()))
        .done(by, PartnerLifeCycle.RELATE, null);
  }

  /** The notes are the office's own: that they changed is told, what they say is not. */
  private static List<FieldChange> changes(@Nullable OfficeRelation before, OfficeRelation next) {
    List<FieldChange> changes = new ArrayList<>();
    String prefix = "offices/" + next.office() + "/";
    String focalPoint = before == null ? null : before.focalPoint();
    if (!Objects.equals(focalPoint, next.focalPoint())) {
      changes.add(FieldChange.of(prefix + "focalPoint", focalPoint, next.focalPoint()));
    }
    if (!Objects.equals(before == null ? null : before.notes(), next.notes())) {
      changes.add(FieldChange.of(prefix + "notes", null, null));
    }
    return changes;
  }
}
