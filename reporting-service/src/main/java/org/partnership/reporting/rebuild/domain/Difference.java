package org.partnership.reporting.rebuild.domain;

import java.util.List;

/**
 * A version of a thing that is not the same in both generations.
 *
 * @param subject the thing
 * @param epoch with {@code sequence} the position at which they differ
 * @param fields names of the fields that differ, where both have the version
 */
public record Difference(
    What what, String subject, long epoch, long sequence, List<String> fields) {

  /** How they differ. */
  public enum What {
    /** What serves has it, the events do not lead to it. */
    ONLY_IN_SERVING,
    /** The events lead to it, what serves does not have it. */
    ONLY_IN_REBUILT,
    /** Both have it and say different things. */
    DIFFERENT
  }

  public Difference {
    fields = List.copyOf(fields);
  }
}
