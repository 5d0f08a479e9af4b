package org.partnership.agreement.kind;

/** How many programme documents an agreement of a kind has. */
public enum DocumentsAllowed {
  NONE(0),
  /** Exactly one, approved before the agreement is signed: it is what the agreement is about. */
  ONE(1),
  /** As many as its amount holds. */
  MANY(200);

  private final int most;

  DocumentsAllowed(int most) {
    this.most = most;
  }

  /** The largest number at a time. */
  public int most() {
    return most;
  }
}
