package org.partnership.agreement.countryprogramme.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.OfficeNames;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.web.PlainText;

/**
 * A country programme as requests carry it.
 *
 * @param office left out: the caller's own
 */
record CountryProgrammeBody(
    @Pattern(regexp = OfficeNames.PATTERN) @Nullable String office,
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}") String code,
    @NotNull @PlainText(max = 300) String name,
    @NotNull @JsonAlias("start") LocalDate startDate,
    @NotNull @JsonAlias("end") LocalDate endDate) {

  private static final LocalDate FIRST = LocalDate.of(1946, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  String of(Caller caller) {
    if (office != null) {
      return office;
    }
    return caller instanceof Caller.Staff staff ? staff.office() : "";
  }

  void requireDates() {
    if (startDate.isBefore(FIRST) || endDate.isAfter(LAST)) {
      throw new RefusedException(Refusal.malformed("/endDate", "dates-out-of-range", FIRST, LAST));
    }
    if (endDate.isBefore(startDate)) {
      throw new RefusedException(
          Refusal.malformed("/endDate", "end-before-start", startDate, endDate));
    }
  }
}
