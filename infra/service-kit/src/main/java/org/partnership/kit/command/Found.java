package org.partnership.kit.command;

import org.partnership.kit.store.AggregateWriter;
import org.partnership.kit.store.Stored;

/** An aggregate that was read together with others, to be changed from there. */
public final class Found<S> {

  private final AggregateWriter.Attempt<S> attempt;

  Found(AggregateWriter.Attempt<S> attempt) {
    this.attempt = attempt;
  }

  /** As it was when it was read. */
  public Stored<S> stored() {
    return attempt.stored();
  }

  AggregateWriter.Attempt<S> attempt() {
    return attempt;
  }
}
