package org.partnership.bench.check;

/**
 * A command as whoever sent it knows it: one line of the ledger.
 *
 * @param id travels in its events as {@code correlationid}
 * @param aggregate whose change it asks for
 * @param events how many events it has when it takes effect
 * @param outcome what the sender was told in the end
 */
public record Command(String id, String aggregate, int events, Outcome outcome) {

  /** What the sender of a command knows of it. */
  public enum Outcome {
    /** It was answered: it took effect, once. */
    ACKNOWLEDGED,
    /** No answer came: it took effect once or not at all. */
    UNKNOWN,
    /** A restore from backup may have undone it, and its events may be of the time undone. */
    UNDOABLE,
    /** It was answered with a refusal: it took no effect. */
    REFUSED
  }
}
