package org.partnership.agreement.emergency.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.web.PlainText;

/**
 * An emergency as requests carry it.
 *
 * @param countries left out: everywhere
 * @param declaredOn left out: today
 */
record EmergencyBody(
    @NotNull @PlainText(max = 300) String title,
    @Size(max = 250) @Nullable List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,
    @Nullable LocalDate declaredOn,
    @Nullable LocalDate until) {

  List<String> where() {
    return countries == null ? List.of() : countries.stream().distinct().toList();
  }

  LocalDate since(LocalDate today) {
    LocalDate first = declaredOn == null ? today : declaredOn;
    if (until != null && until.isBefore(first)) {
      throw new RefusedException(Refusal.malformed("/until", "end-before-start", first, until));
    }
    return first;
  }
}
