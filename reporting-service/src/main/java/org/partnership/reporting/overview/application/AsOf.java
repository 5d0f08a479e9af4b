package org.partnership.reporting.overview.application;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.OfficeTree;

/**
 * The time a question is about.
 *
 * @param date the day, in the time zone of the asker's office
 * @param before null for now; else what was recorded before this instant, the end of that day,
 *     counts
 */
public record AsOf(LocalDate date, @Nullable Instant before) {

  /**
   * From what was asked.
   *
   * @param text ISO date; null or today for now
   * @throws RefusedException 400 when it is no date, or one that has not come yet
   */
  public static AsOf of(@Nullable String text, Caller caller, OfficeTree offices, Instant now) {
    ZoneId zone =
        caller instanceof Caller.Staff staff ? offices.zone(staff.office()) : ZoneOffset.UTC;
    LocalDate today = now.atZone(zone).toLocalDate();
    if (text == null) {
      return new AsOf(today, null);
    }
    LocalDate date = parse(text);
    if (date.isAfter(today)) {
      throw new RefusedException(Refusal.malformed("/asOf", "as-of-in-future", date, today));
    }
    return new AsOf(
        date, date.equals(today) ? null : date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static LocalDate parse(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() < 1900) {
        throw new DateTimeException("before anything was recorded");
      }
      return date;
    } catch (DateTimeException e) {
      throw new RefusedException(Refusal.malformed("/asOf", "as-of-not-a-date"));
    }
  }
}
