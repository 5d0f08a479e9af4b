package org.partnership.agreement.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.limit.domain.Limit;
import org.partnership.agreement.limit.domain.Wish;
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
    LocalDate date,
    @Nullable String countryProgramme) {

  public Question {
    partnerIds = List.copyOf(partnerIds);
  }

  /** What signing such an agreement on that date would take of limits that span documents. */
  public List<Wish> wishes() {
    return Limit.of(kind, amount, countryProgramme).stream()
        .flatMap(
            limit ->
                partnerIds.stream()
                    .map(
                        partner ->
                            new Wish(
                                limit,
                                "",
                                "",
                                "",
                                office,
                                partner,
                                date,
                                date,
                                limit instanceof Limit.KindCap ? amount : null,
                                null)))
        .toList();
  }
}
