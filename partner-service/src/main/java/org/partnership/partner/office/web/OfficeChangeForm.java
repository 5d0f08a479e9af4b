package org.partnership.partner.office.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.country.Country;
import org.partnership.partner.office.domain.Office;

/** What of an office may change: onto this form a merge patch is applied. */
record OfficeChangeForm(
    @NotNull @PlainText(max = 200) String name,
    @Nullable @Pattern(regexp = OfficeForm.CODE) String parent,
    @Nullable @Country String country,
    @NotNull @Size(min = 1, max = 60) String timeZone) {

  static OfficeChangeForm of(Office office) {
    return new OfficeChangeForm(
        office.name(), office.parent(), office.country(), office.timeZone());
  }

  Office appliedTo(Office office) {
    return new Office(office.code(), name, office.level(), parent, country, timeZone);
  }
}
