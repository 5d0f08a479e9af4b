package org.partnership.partner.partner.domain.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one criterion.
 *
 * @param value of the template's scale
 * @param evidence ids of documents that show it
 */
public record Answer(
    String criterion, String value, @Nullable String comment, List<String> evidence) {

  public Answer {
    evidence = List.copyOf(evidence);
  }
}
