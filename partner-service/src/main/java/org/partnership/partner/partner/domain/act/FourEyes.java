package org.partnership.partner.partner.domain.act;

import java.util.List;
import java.util.Optional;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * who prepares does not decide. An invariant of the domain, whatever access was asked before.
 */
public final class FourEyes {

  private FourEyes() {}

  /** 403 when the one who acts is among those who prepared. */
  public static Optional<Refusal> refusal(List<String> preparedBy, String action, By by) {
    return preparedBy.contains(by.id())
        ? Optional.of(Refusal.forbidden(Reason.of("R-1", "four-eyes", action)))
        : Optional.empty();
  }
}
