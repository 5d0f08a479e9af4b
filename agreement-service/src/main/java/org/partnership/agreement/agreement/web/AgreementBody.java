package org.partnership.agreement.agreement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.OfficeNames;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.money.MoneyBody;
import org.partnership.kit.web.PlainText;

/**
 * An agreement as requests carry it, whole: for drafting one, and what a merge patch is applied to.
 *
 * @param office that is a party; the partnership's lead office or the caller's own where left out
 * @param otherOffices that may read it; those of the partnership where left out
 * @param expedited names the declared emergency
 */
public record AgreementBody(
    @NotNull AgreementKind kind,
    @PlainText(max = 60) @Nullable String partnershipId,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @PlainText(max = 60) String> partnerIds,
    @Pattern(regexp = OfficeNames.PATTERN) @Nullable String office,
    @Size(max = 150)
        @Nullable List<@NotNull @Pattern(regexp = OfficeNames.PATTERN) String> otherOffices,
    @NotNull @PlainText(max = 300) String title,
    @NotNull LocalDate startDate,
    @NotNull LocalDate endDate,
    @Valid @Nullable MoneyBody amount,
    @PlainText(max = 100) @Nullable String countryProgramme,
    @Size(max = 20) @Nullable List<@NotNull @Valid OfficerBody> officers,
    @Valid @Nullable ExpeditedBody expedited) {

  /** What makes an agreement an expedited one. */
  public record ExpeditedBody(@NotNull @PlainText(max = 60) String emergency) {}
}
