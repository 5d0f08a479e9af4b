package org.partnership.agreement.agreement.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.partnership.kit.security.OfficeTree;
import org.springframework.stereotype.Component;

/** Which day it is where an office is. */
@Component
public class OfficeDays {

  private static final ZoneOffset FIRST_TO_BEGIN = ZoneOffset.ofHours(14);

  private final OfficeTree offices;

  OfficeDays(OfficeTree offices) {
    this.offices = offices;
  }

  /** Today there. */
  public LocalDate today(String office, Instant now) {
    return LocalDate.ofInstant(now, offices.zone(office));
  }

  /** The last day that has begun anywhere on earth. */
  public static LocalDate latest(Instant now) {
    return LocalDate.ofInstant(now, FIRST_TO_BEGIN);
  }
}
