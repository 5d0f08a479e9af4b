package org.partnership.agreement.agreement.domain;

import java.util.Optional;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** who prepared an agreement neither approves nor signs it for the office. Not switchable. */
final class FourEyes {

  private FourEyes() {}

  static Optional<Refusal> refusal(Agreement agreement, String action, Actor actor) {
    return agreement.review().preparedBy().contains(actor.id())
        ? Optional.of(Refusal.forbidden(Reason.of("R-1", "four-eyes", action)))
        : Optional.empty();
  }
}
