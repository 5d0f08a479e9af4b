package org.partnership.bench.check;

/**
 * One thing that is not as it must be.
 *
 * @param about the command, subject or mark
 */
public record Finding(Kind kind, String about, String what) {

  /** In what way the promise is broken. */
  public enum Kind {
    /** Acknowledged or stored, and not published or not in the store. */
    LOST,
    /** Published or stored, and nothing or nobody asked for it. */
    INVENTED,
    /** Published for the first time after a later one of its subject. */
    REORDERED,
    /** A number of a subject that was never published, below one that was. */
    GAP,
    /** One command or event with two effects. */
    DOUBLY_APPLIED,
    /** A reader's state is not what the events say. */
    DIVERGING,
    /** The work of one dead instance was taken up twice under one lease. */
    SWEPT_TWICE
  }

  @Override
  public String toString() {
    return kind + " " + about + ": " + what;
  }
}
