package org.partnership.consultation.question.application;

import java.util.Collection;
import java.util.Map;

/** Counts the comments on questions; answered where comments are kept. */
public interface AnswerCounts {

  /**
   * How many comments.
   *
   * @param visible those that are shown
   * @param hidden those of which a notice is shown
   */
  record Counts(long visible, long hidden) {
    public static final Counts NONE = new Counts(0, 0);
  }

  /** By question; those without comments may be left out. */
  Map<String, Counts> of(Collection<String> questionIds);
}
