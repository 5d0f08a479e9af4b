package org.partnership.agreement.calendar;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.partnership.kit.security.OfficeTree;
import org.springframework.stereotype.Component;

/**
 * Finds what is due today, where today is the day of the office that owns it: at any instant there
 * are two or three days on earth.
 */
@Component
public class DueThings {

  private final OfficeTree offices;
  private final Clock clock;

  DueThings(OfficeTree offices, Clock clock) {
    this.offices = offices;
    this.clock = clock;
  }

  /** Today, where an office is. */
  public LocalDate today(String office) {
    return LocalDate.ofInstant(clock.instant(), offices.zone(office));
  }

  /** Matches what is due where its office is. */
  public Bson isDue(String duePath, String officePath) {
    return onOrBefore(duePath, officePath, 0);
  }

  /** Matches what has a day that is over where its office is. */
  public Bson isOver(String dayPath, String officePath) {
    return onOrBefore(dayPath, officePath, 1);
  }

  private Bson onOrBefore(String dayPath, String officePath, int daysAgo) {
    Instant now = clock.instant();
    Map<LocalDate, List<String>> byDay = new TreeMap<>();
    for (String office : offices.subtree(offices.root())) {
      byDay
          .computeIfAbsent(LocalDate.ofInstant(now, offices.zone(office)), d -> new ArrayList<>())
          .add(office);
    }
    List<Bson> any = new ArrayList<>();
    List<String> known = new ArrayList<>();
    byDay.forEach(
        (day, there) -> {
          any.add(upTo(dayPath, day.minusDays(daysAgo), Filters.in(officePath, there)));
          known.addAll(there);
        });
    // An office that is not known yet goes by UTC, as everywhere.
    LocalDate utc = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(daysAgo);
    any.add(upTo(dayPath, utc, Filters.nin(officePath, known)));
    return Filters.or(any);
  }

  private static Bson upTo(String dayPath, LocalDate day, Bson where) {
    return Filters.and(Filters.lte(dayPath, day.toString()), where);
  }
}
