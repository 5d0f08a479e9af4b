package org.partnership.agreement.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.money.Money;

/**
 * P-7: can these partners enter an agreement of this kind, of this amount, with this office, on
 * this date?
 */
public record Question(
    List<String> partnerIds,
    AgreementKind kind,
    @Nullable Money amount,
    String office,
    LocalDate date) {

  public Question {
    partnerIds = List.copyOf(partnerIds);
  }
}
