package org.partnership.partner.partner.domain.screening;

/**
 * A partner looks like an entry of a sanctions list.
 *
 * @param entry reference of the entry, the same in every version of the list
 * @param entryHash of what the entry says
 * @param listId the version of the list
 * @param name of the partner or of one of its officers; empty once the person was erased
 * @param listedName of the entry
 * @param score 0 to 1
 */
public record Resemblance(
    String entry, String entryHash, String listId, String name, String listedName, double score) {

  /** The same without whom it is about. */
  Resemblance withoutNames() {
    return new Resemblance(entry, entryHash, listId, "", "", score);
  }
}
