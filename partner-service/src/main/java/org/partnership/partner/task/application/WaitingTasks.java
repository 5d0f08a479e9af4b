package org.partnership.partner.task.application;

import java.util.Comparator;
import java.util.List;
import org.partnership.kit.security.Caller;
import org.springframework.stereotype.Component;

/**
 * What waits for a caller: what the life cycles allow next and the permission table allows them.
 */
@Component
public class WaitingTasks {

  /** The oldest first. */
  public static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::since).thenComparing(Entry::id);

  private final List<TaskSource> sources;

  WaitingTasks(List<TaskSource> sources) {
    this.sources = sources;
  }

  /** In the order above. */
  public List<Entry> of(Caller caller) {
    return caller instanceof Caller.Staff staff
        ? sources.stream().flatMap(source -> source.of(staff)).sorted(ORDER).toList()
        : List.of();
  }
}
