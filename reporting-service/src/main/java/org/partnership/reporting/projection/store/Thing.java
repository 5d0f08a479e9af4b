package org.partnership.reporting.projection.store;

import java.time.Instant;
import org.partnership.kit.event.Position;
import org.partnership.reporting.projection.domain.Kind;
import org.partnership.reporting.projection.domain.State;

/**
 * A thing as it was at some time.
 *
 * @param key the root it belongs to; its own id for a root
 * @param position up to which of its events
 * @param at time of the newest of these
 */
public record Thing<S extends State>(
    String id, String key, Kind kind, Position position, Instant at, S state) {

  /** Whether it belongs to something else. */
  public boolean isPart() {
    return !key.equals(id);
  }
}
