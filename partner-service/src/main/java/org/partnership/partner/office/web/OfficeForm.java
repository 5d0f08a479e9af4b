package org.partnership.partner.office.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.country.Country;
import org.partnership.partner.office.domain.Office;
import org.partnership.partner.office.domain.OfficeLevel;

/** What is sent to register an office. */
record OfficeForm(
    @NotNull @Pattern(regexp = CODE) String code,
    @NotNull @PlainText(max = 200) String name,
    @NotNull OfficeLevel level,
    @Nullable @Pattern(regexp = CODE) String parent,
    @Nullable @Country String country,
    @Nullable @Size(min = 1, max = 60) String timeZone) {

  /** Codes travel in paths, agreement numbers and event keys. */
  static final String CODE = "[A-Z][A-Z0-9-]{0,15}";

  Office toOffice() {
    return new Office(code, name, level, parent, country, timeZone == null ? "UTC" : timeZone);
  }
}
