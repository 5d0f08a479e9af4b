package org.partnership.agreement.partnership.web;

import jakarta.validation.constraints.NotNull;
import org.partnership.agreement.partnership.domain.Risk;
import org.partnership.kit.web.PlainText;

/** A shared risk, as requests carry it. */
record RiskBody(
    @NotNull @PlainText(max = 1000, lines = true) String description,
    @NotNull @PlainText(max = 200) String owner,
    @NotNull @PlainText(max = 1000, lines = true) String mitigation) {

  Risk toRisk() {
    return new Risk(description, owner, mitigation);
  }

  static RiskBody of(Risk risk) {
    return new RiskBody(risk.description(), risk.owner(), risk.mitigation());
  }
}
