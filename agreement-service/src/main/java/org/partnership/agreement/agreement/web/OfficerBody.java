package org.partnership.agreement.agreement.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Officer;
import org.partnership.kit.web.PlainText;

/** A person authorised to act under the agreement, as requests carry it. */
public record OfficerBody(
    @NotNull @PlainText(max = 200) String name,
    @PlainText(max = 200) @Nullable String position,
    @PlainText(max = 60) @Nullable String partnerId) {

  Officer toOfficer() {
    return new Officer(name, position, partnerId);
  }

  static OfficerBody of(Officer officer) {
    return new OfficerBody(officer.name(), officer.position(), officer.partnerId());
  }
}
