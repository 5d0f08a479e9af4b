package org.partnership.agreement;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Lets days pass for an agreement, by moving its own dates, and has the calendar look. */
@Lazy
public class Days {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private final MongoTemplate mongo;
  private final List<PeriodicWork> works;

  Days(MongoTemplate mongo, List<PeriodicWork> works) {
    this.mongo = mongo;
    this.works = works;
  }

  /** Until the day after its end. */
  public void end(String agreement) {
    pass(agreement, TODAY.minusDays(21), TODAY.minusDays(1));
    sweep();
  }

  /** Until it begins and ends on these days. */
  public void pass(String agreement, LocalDate start, LocalDate end) {
    mongo
        .getCollection("agreements")
        .updateOne(
            Filters.eq("_id", agreement),
            Updates.combine(
                Updates.set("state.terms.startDate", start.toString()),
                Updates.set("state.terms.endDate", end.toString()),
                Updates.set("state.parts.calendar.due", TODAY.toString())));
  }

  /** The calendar looks at agreements now. */
  public void sweep() {
    works.stream()
        .filter(work -> work.name().equals("agreement-dates"))
        .findFirst()
        .orElseThrow()
        .run();
  }
}
