package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reader's state of a tally: the ids of the events it holds the effect of, in order. */
public record Copy(List<String> events) {

  /** With one more. */
  public static Copy with(@Nullable Copy before, String eventId) {
    List<String> events = new ArrayList<>(before == null ? List.of() : before.events());
    events.add(eventId);
    return new Copy(events);
  }
}
