package org.partnership.partner.screening.domain;

import java.util.List;

/**
 * Somebody on a list.
 *
 * @param reference the same in every version of the list
 * @param hash of what the entry says, hexadecimal
 */
public record ListEntry(String reference, Kind kind, List<String> names, String hash) {

  /** What sort of entry. */
  public enum Kind {
    INDIVIDUAL,
    ENTITY
  }

  public ListEntry {
    names = List.copyOf(names);
  }
}
