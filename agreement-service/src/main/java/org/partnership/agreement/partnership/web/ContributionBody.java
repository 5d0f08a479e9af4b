package org.partnership.agreement.partnership.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.MoneyBody;
import org.partnership.agreement.partnership.domain.Contribution;
import org.partnership.agreement.partnership.domain.ContributionKind;
import org.partnership.kit.web.PlainText;

/** What a side brings, as requests carry it. */
record ContributionBody(
    @NotNull ContributionKind kind,
    @NotNull @PlainText(max = 1000, lines = true) String description,
    @Valid @Nullable MoneyBody amount) {

  Contribution toContribution() {
    return new Contribution(
        kind, description, amount == null ? null : amount.toMoney("/participants"));
  }

  static ContributionBody of(Contribution c) {
    return new ContributionBody(c.kind(), c.description(), MoneyBody.of(c.amount()));
  }
}
