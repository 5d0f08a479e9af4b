package org.partnership.consultation.space.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was heard in a space.
 *
 * @param heard the text by language
 * @param comments ids of the comments it is traced to
 */
public record Conclusion(
    Map<String, String> heard, List<String> comments, String recordedBy, Instant recordedAt) {

  public Conclusion {
    heard = Map.copyOf(heard);
    comments = List.copyOf(comments);
  }
}
