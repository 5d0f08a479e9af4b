package org.partnership.kit.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;

/**
 * What a service makes of another's events. For every subject it keeps the position up to which it
 * has applied, in the same atomic write as the effect.
 */
public interface SubjectReader {

  /** Positions applied so far; subjects never seen may be left out. */
  Map<String, Position> positions(Collection<String> subjects);

  /**
   * Applies events, each subject's contiguous and in order, starting right after its position, and
   * moves the positions with the effect. May be repeated; must be safe against a second instance
   * that does the same.
   *
   * @throws OvertakenException when a subject is no longer where its events start: another instance
   *     was here since the caller asked for positions
   * @throws RuntimeException from {@code org.springframework.dao} or the driver: the store is away,
   *     everything will be tried again; any other: some event of these can never be applied
   */
  void apply(Map<String, List<Event>> bySubject);

  /** Moves a subject past an event that an operator decided to leave out. */
  void skip(Event event);
}
