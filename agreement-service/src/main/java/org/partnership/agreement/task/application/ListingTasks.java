package org.partnership.agreement.task.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Listing;
import org.springframework.stereotype.Component;

/** What waits for a caller: only what they may do now, by the permission table. */
@Component
public class ListingTasks {

  /** The gateway asks for a page and for what of it the caller already has. */
  static final int LIMIT_MAX = 1_100;

  /** How many things are looked at at a time. */
  private static final int PAGE = 50;

  private final List<TaskSource> sources;

  ListingTasks(AgreementTasks agreements, PartnershipTasks partnerships) {
    this.sources = List.of(agreements, partnerships);
  }

  /** The next page that has any. */
  public Listing.Page<Task> of(Caller caller, int limit, @Nullable String cursor) {
    requireLimit(limit);
    TaskCursor at = TaskCursor.decode(cursor, sources.size());
    List<Task> tasks = new ArrayList<>();
    while (at != null && tasks.isEmpty()) {
      Listing.Page<Stream<Task>> page = sources.get(at.source()).page(caller, PAGE, at.inner());
      List<Task> rest =
          page.items().stream().flatMap(Function.identity()).skip(at.taken()).toList();
      tasks.addAll(rest.subList(0, Math.min(limit, rest.size())));
      at = rest.size() > limit ? at.taking(limit) : at.after(page.nextCursor(), sources.size());
    }
    return new Listing.Page<>(tasks, at == null ? null : at.encode(), null);
  }

  static void requireLimit(int limit) {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new RefusedException(Refusal.malformed("/limit", "limit-out-of-range", 1, LIMIT_MAX));
    }
  }
}
