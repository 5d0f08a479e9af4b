package org.partnership.bench.sim;

import java.util.function.Consumer;

/** Writes down what passes and what goes wrong. */
record Traced(Chaos chaos, Consumer<String> trace) implements Chaos {

  @Override
  public long at(Task task, String point) {
    long delay = chaos.at(task, point);
    String fate = task.dead() ? " DIES" : delay > 0 ? " waits " + delay : "";
    trace.accept(task + ": " + point + fate);
    return delay;
  }

  @Override
  public StoreServer.Trouble trouble(boolean write) {
    StoreServer.Trouble trouble = chaos.trouble(write);
    if (trouble != StoreServer.Trouble.NONE) {
      trace.accept("  store: " + trouble);
    }
    return trouble;
  }

  @Override
  public long delayOfLateWrite() {
    return chaos.delayOfLateWrite();
  }

  @Override
  public boolean brokerAway() {
    return chaos.brokerAway();
  }

  @Override
  public boolean refusesRecord() {
    return chaos.refusesRecord();
  }

  @Override
  public boolean losesAnswer() {
    return chaos.losesAnswer();
  }

  @Override
  public boolean rebalances() {
    return chaos.rebalances();
  }

  @Override
  public int arrivesAfterDeath(int pending) {
    return chaos.arrivesAfterDeath(pending);
  }

  @Override
  public long clockOffset() {
    return chaos.clockOffset();
  }

  @Override
  public long restartsAfter() {
    return chaos.restartsAfter();
  }
}
