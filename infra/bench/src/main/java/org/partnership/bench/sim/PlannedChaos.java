package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * No trouble but this: whichever process comes to one of the given points is halted there. Points
 * are counted from the first one of the command under proof.
 */
final class PlannedChaos implements Chaos {

  private final String armedBy;
  private final Set<Integer> haltsAt;
  private final boolean deliversAfterDeath;
  private final long restartsAfter;
  private final List<String> halted = new ArrayList<>();
  private boolean armed;
  private int points;

  /**
   * @param armedBy name of the task whose first point is number 1
   * @param deliversAfterDeath whether what a dead process had sent still arrives
   * @param restartsAfter milliseconds; negative: another instance must take over
   */
  PlannedChaos(
      String armedBy, Set<Integer> haltsAt, boolean deliversAfterDeath, long restartsAfter) {
    this.armedBy = armedBy;
    this.haltsAt = haltsAt;
    this.deliversAfterDeath = deliversAfterDeath;
    this.restartsAfter = restartsAfter;
  }

  /** How many points there were. */
  int points() {
    return points;
  }

  /** What the halted processes were about to do, or had just done. */
  List<String> halted() {
    return halted;
  }

  @Override
  public long at(Task task, String point) {
    Process process = task.process;
    if (process == null) {
      return 0;
    }
    armed |= task.name.equals(armedBy);
    if (armed && haltsAt.contains(++points)) {
      halted.add(point);
      process.die();
    }
    return 0;
  }

  @Override
  public StoreServer.Trouble trouble(boolean write) {
    return StoreServer.Trouble.NONE;
  }

  @Override
  public long delayOfLateWrite() {
    return 0;
  }

  @Override
  public boolean brokerAway() {
    return false;
  }

  @Override
  public boolean refusesRecord() {
    return false;
  }

  @Override
  public boolean losesAnswer() {
    return false;
  }

  @Override
  public boolean rebalances() {
    return false;
  }

  @Override
  public int arrivesAfterDeath(int pending) {
    return deliversAfterDeath ? pending : 0;
  }

  @Override
  public long clockOffset() {
    return 0;
  }

  @Override
  public long restartsAfter() {
    return restartsAfter;
  }
}
