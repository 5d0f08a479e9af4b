package org.partnership.partner.screening.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.job.Job;
import org.partnership.kit.job.JobKind;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.Screening;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.screening.Resemblance;
import org.springframework.stereotype.Component;

/**
 * Holds the whole register against the list in use (P-3). Doing it again finds nothing new: a hit
 * that is there is not found twice. Who was changed while it ran is looked at once more at the end.
 */
@Component
class RescreeningRegister implements JobKind {

  private static final int AT_ONCE = 500;

  private final AggregateStore<Partner> partners;
  private final Commands commands;
  private final ListInUse list;
  private final Clock clock;

  RescreeningRegister(
      AggregateStore<Partner> partners, Commands commands, ListInUse list, Clock clock) {
    this.partners = partners;
    this.commands = commands;
    this.list = list;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "rescreening";
  }

  @Override
  public Map<String, String> run(Job job, Progress progress) {
    ListIndex index =
        list.index().orElseThrow(() -> new IllegalStateException("there is no list to screen by"));
    long total = partners.count(Filters.empty());
    Date begun = Date.from(clock.instant());
    Tally tally = new Tally();
    screen(index, Filters.empty(), tally, progress, total);
    screen(index, Filters.gte("updatedAt", begun), tally, progress, Math.max(total, tally.done));
    progress.at(tally.done, tally.done);
    return Map.of(
        "list", index.listId(),
        "screened", Long.toString(tally.done),
        "newHits", Long.toString(tally.hits));
  }

  private static final class Tally {
    private long done;
    private long hits;
  }

  private void screen(
      ListIndex index, Bson which, Tally tally, JobKind.Progress progress, long total) {
    String after = "";
    List<Stored<Partner>> page;
    do {
      page =
          partners.query(
              Filters.and(which, Filters.gt("_id", after)), Sorts.ascending("_id"), AT_ONCE);
      for (Stored<Partner> partner : page) {
        tally.hits += screen(partner, index);
        tally.done++;
        after = partner.id();
      }
      progress.at(tally.done, Math.max(total, tally.done + 1));
    } while (page.size() == AT_ONCE);
  }

  private long screen(Stored<Partner> partner, ListIndex index) {
    List<Resemblance> found = index.resemblances(partner.state().profile());
    long fresh = fresh(partner.state(), found);
    if (fresh > 0) {
      Act act = Act.ofPlatform("rescreening", clock.instant(), null, null);
      commands.change(
          partners,
          partner.id(),
          IfMatch.ANY,
          act,
          stored -> {},
          stored -> Screening.screened(stored.state(), found, By.of(act)));
    }
    return fresh;
  }

  private static long fresh(Partner partner, List<Resemblance> found) {
    return found.stream()
        .filter(r -> partner.hits().stream().noneMatch(hit -> hit.isAbout(r)))
        .count();
  }
}
