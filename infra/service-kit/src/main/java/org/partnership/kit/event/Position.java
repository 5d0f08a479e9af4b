package org.partnership.kit.event;

/**
 * Where an event stands within its subject. Readers order by epoch first: a restore from backup
 * raises it.
 *
 * @param epoch of the publishing service, from 1
 * @param sequence within the subject, from 1, without gaps
 */
public record Position(long epoch, long sequence) implements Comparable<Position> {

  /** Before everything. */
  public static final Position NONE = new Position(0, 0);

  /**
   * Whether an event at {@code next} may follow this one directly. A subject starts at 1, in
   * whatever epoch it was created. A new epoch continues a known subject from any number not above
   * the next one: what was restored may be older than what was already published.
   */
  public boolean isFollowedBy(Position next) {
    return next.epoch == epoch || this.equals(NONE)
        ? next.sequence == sequence + 1
        : next.epoch > epoch && next.sequence <= sequence + 1;
  }

  @Override
  public int compareTo(Position other) {
    int byEpoch = Long.compare(epoch, other.epoch);
    return byEpoch != 0 ? byEpoch : Long.compare(sequence, other.sequence);
  }

  @Override
  public String toString() {
    return epoch + "/" + sequence;
  }
}
