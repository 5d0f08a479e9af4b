package org.partnership.partner.partner.domain.duplicate;

import java.util.List;

/**
 * What a survivor took over from a partner merged into it, so that it can be given back.
 *
 * @param blocked whether the blocking came with it
 * @param suspended whether the suspension came with it
 */
public record Absorption(
    String mergeId,
    String loserId,
    List<String> formerNames,
    List<String> identifiers,
    List<String> flags,
    List<String> assessments,
    List<String> offices,
    boolean blocked,
    boolean suspended) {

  public Absorption {
    formerNames = List.copyOf(formerNames);
    identifiers = List.copyOf(identifiers);
    flags = List.copyOf(flags);
    assessments = List.copyOf(assessments);
    offices = List.copyOf(offices);
  }
}
