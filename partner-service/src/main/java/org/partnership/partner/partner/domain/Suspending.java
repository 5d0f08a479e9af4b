package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.act.FourEyes;
import org.partnership.partner.partner.domain.event.StatusEvent;

/** A hold with a reason and a review date, lifted by another person than who set it. */
public final class Suspending {

  private static final int REVIEW_IN_DAYS = 90;

  private Suspending() {}

  /**
   * On hold.
   *
   * @param reviewDate 90 days from now if none is given
   */
  public static Decision<Partner> suspend(
      Partner partner, String reason, @Nullable LocalDate reviewDate, LocalDate today, By by) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.SUSPEND, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    LocalDate review =
        Objects.requireNonNullElseGet(reviewDate, () -> today.plusDays(REVIEW_IN_DAYS));
    if (!review.isAfter(today)) {
      return Decision.refuse(
          Refusal.policy(Reason.plain("review-date-not-ahead", review).at("/reviewDate")));
    }
    return new PartnerEdit(partner)
        .status(PartnerStatus.SUSPENDED)
        .suspension(new Suspension(reason, review, by.id(), by.office(), by.at()))
        .event(new StatusEvent.Suspended(partner.status(), PartnerStatus.SUSPENDED, reason, review))
        .done(by, PartnerLifeCycle.SUSPEND, reason);
  }

  /** The hold is lifted: the status follows from what is in force today. */
  public static Decision<Partner> reinstate(
      Partner partner, String reason, LocalDate today, By by) {
    Optional<Refusal> barred =
        PartnerLifeCycle.TABLE
            .refusal(PartnerLifeCycle.REINSTATE, partner.status())
            .or(() -> FourEyes.refusal(suspendedBy(partner), PartnerLifeCycle.REINSTATE, by));
    if (barred.isPresent()) {
      return Decision.refuse(barred.get());
    }
    PartnerEdit edit = new PartnerEdit(partner).suspension(null);
    PartnerStatus to = edit.inForceOn(today);
    return edit.status(to)
        .event(new StatusEvent.Reinstated(partner.status(), to, reason, edit.eligibleUntil()))
        .done(by, PartnerLifeCycle.REINSTATE, reason);
  }

  /** Who may not be the one to reinstate. */
  public static List<String> suspendedBy(Partner partner) {
    Suspension suspension = partner.suspension();
    return suspension == null ? List.of() : List.of(suspension.by());
  }
}
