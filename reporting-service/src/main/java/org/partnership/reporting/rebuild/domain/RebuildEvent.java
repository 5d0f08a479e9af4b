package org.partnership.reporting.rebuild.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.DomainEvent;

/** What happens to a rebuild. */
public sealed interface RebuildEvent extends DomainEvent {

  /** A generation is being filled from the first event on, beside the one that serves. */
  record Started(int generation, int instead) implements RebuildEvent {
    @Override
    public String type() {
      return "rebuild.started.v1";
    }
  }

  /** Both were compared at the same positions. */
  record Compared(int generation, long versions, long differences) implements RebuildEvent {
    @Override
    public String type() {
      return "rebuild.compared.v1";
    }
  }

  /**
   * The new generation is good to serve.
   *
   * @param countedUpTo per service the newest event it counted then
   * @param reason why an operator takes it although it differs; none when it is equal
   */
  record Accepted(int generation, Map<String, CountedUpTo> countedUpTo, @Nullable String reason)
      implements RebuildEvent {
    @Override
    public String type() {
      return "rebuild.accepted.v1";
    }
  }

  /** The new generation serves. */
  record Switched(int generation, int instead) implements RebuildEvent {
    @Override
    public String type() {
      return "rebuild.switched.v1";
    }
  }

  /** The new generation is dropped by an operator's decision. */
  record Cancelled(int generation, String reason) implements RebuildEvent {
    @Override
    public String type() {
      return "rebuild.cancelled.v1";
    }
  }

  /** The new generation could not be built; what served goes on serving. */
  record Failed(int generation, String reason) implements RebuildEvent {
    @Override
    public String type() {
      return "rebuild.failed.v1";
    }
  }
}
