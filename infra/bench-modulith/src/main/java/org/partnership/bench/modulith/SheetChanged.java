package org.partnership.bench.modulith;

import org.springframework.modulith.events.Externalized;

/**
 * The event of the other side, about as large as ours.
 *
 * @param key the sheet's id, and the record's key
 * @param sequence raised by one with every change of the sheet, in the order of commits
 * @param command which command it tells of
 */
@Externalized(SheetChanged.TOPIC + "::#{key()}")
public record SheetChanged(
    String id,
    String type,
    String key,
    long sequence,
    String command,
    String summary,
    long number) {

  static final String TOPIC = "sheets.modulith";
}
