package org.partnership.agreement.partnership.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partnership.domain.EndDecision;
import org.partnership.agreement.partnership.domain.Outcome;
import org.partnership.kit.web.PlainText;

/** What becomes of the partnership, as requests carry it. */
record EndDecisionBody(
    @NotNull Outcome outcome, @NotNull @PlainText(max = 2000, lines = true) String reason) {

  static @Nullable EndDecision toDecision(@Nullable EndDecisionBody body) {
    return body == null ? null : new EndDecision(body.outcome(), body.reason());
  }

  static @Nullable EndDecisionBody of(@Nullable EndDecision decision) {
    return decision == null ? null : new EndDecisionBody(decision.outcome(), decision.reason());
  }
}
