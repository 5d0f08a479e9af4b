package org.partnership.bench.sim;

/** What goes wrong in a world, and when. */
interface Chaos extends Scheduler.Points {

  /** What happens to the next operation of a store. */
  StoreServer.Trouble trouble(boolean write);

  /** When a write is done whose sender has given up, in milliseconds from now. */
  long delayOfLateWrite();

  /** Whether the broker is away now. */
  boolean brokerAway();

  /** Whether the broker's client gives up on a record before it takes it. */
  boolean refusesRecord();

  /** Whether the sender of a command never sees the answer. */
  boolean losesAnswer();

  /** Whether a reader's partition is given to another now. */
  boolean rebalances();

  /** How many of so many records on their way still arrive when their sender dies. */
  int arrivesAfterDeath(int pending);

  /** By how much the clock of a new instance is ahead, in milliseconds. */
  long clockOffset();

  /** When the instance starts again, in milliseconds; negative: not before all is calm. */
  long restartsAfter();
}
