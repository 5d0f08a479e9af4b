package org.partnership.agreement.agreement.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Reason;

/** what approved programme documents rest on, and a change of terms may not take away. */
public final class ProgrammeNeeds {

  private ProgrammeNeeds() {}

  /** All that other terms would take away, at once. */
  public static List<Reason> faults(Agreement now, Terms wanted) {
    List<Reason> reasons = new ArrayList<>();
    amountFault(now, wanted.amount(), reasons);
    for (ProgrammeEntry entry : now.parts().programme().entries()) {
      ProgrammeShare share = entry.counted();
      if (share != null && !wanted.partnerIds().contains(share.partnerId())) {
        reasons.add(
            Reason.of("A-7", "partner-has-programme-document", share.partnerId())
                .at("/partnerIds"));
      }
      if (share != null
          && (share.startDate().isBefore(wanted.startDate())
              || share.endDate().isAfter(wanted.endDate()))) {
        reasons.add(
            Reason.of(
                    "A-7",
                    "programme-document-outside-dates",
                    share.startDate(),
                    share.endDate(),
                    wanted.startDate(),
                    wanted.endDate())
                .at(share.endDate().isAfter(wanted.endDate()) ? "/endDate" : "/startDate"));
      }
    }
    return reasons;
  }

  private static void amountFault(Agreement now, @Nullable Money wanted, List<Reason> reasons) {
    Money before = now.terms().amount();
    Programme programme = now.parts().programme();
    BigDecimal taken = programme.takenBesides("");
    if (before == null || taken.signum() == 0) {
      return;
    }
    boolean holds =
        wanted != null
            && wanted.currency().equals(before.currency())
            && wanted.value().compareTo(taken) >= 0;
    if (!holds) {
      reasons.add(
          Reason.of(
                  "A-7",
                  "amount-below-documents",
                  wanted == null ? "0" : wanted,
                  Money.of(taken, before.currency()))
              .at("/amount"));
    }
  }
}
