package org.partnership.bench.sim;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Trouble by chance; how much of which kind is chance, too. */
final class RandomChaos implements Chaos {

  private final RandomGenerator chance;
  private final double crash;
  private final double standStill;
  private final double delay;
  private final double storeTrouble;
  private final double brokerTrouble;
  private final double lostAnswer;
  private final double rebalance;
  private final int clocksApart;
  private BooleanSupplier on = () -> true;
  private LongSupplier now = () -> 0;
  private long brokerAwayUntil;
  private long storeAwayUntil;

  RandomChaos(RandomGenerator chance) {
    this.chance = chance;
    this.crash = some(0.01);
    this.standStill = some(0.006);
    this.delay = some(0.02);
    this.storeTrouble = some(0.03);
    this.brokerTrouble = some(0.02);
    this.lostAnswer = some(0.2);
    this.rebalance = some(0.05);
    this.clocksApart = chance.nextInt(3) > 0 ? 0 : chance.nextBoolean() ? 2_000 : 30_000;
  }

  private double some(double atMost) {
    return chance.nextBoolean() ? 0 : chance.nextDouble() * atMost;
  }

  private boolean hits(double probability) {
    return probability > 0 && chance.nextDouble() < probability && on.getAsBoolean();
  }

  void begin(BooleanSupplier on, LongSupplier now) {
    this.on = on;
    this.now = now;
  }

  @Override
  public long at(Task task, String point) {
    Process process = task.process;
    if (process == null) {
      return 0;
    }
    if (hits(crash)) {
      process.die();
      return 0;
    }
    if (hits(standStill)) {
      process.standStill(now.getAsLong() + 500 + chance.nextInt(40_000));
    }
    return hits(delay) ? chance.nextInt(chance.nextBoolean() ? 300 : 30_000) : 0;
  }

  @Override
  public StoreServer.Trouble trouble(boolean write) {
    if (now.getAsLong() < storeAwayUntil && on.getAsBoolean()) {
      return StoreServer.Trouble.FAILS_BEFORE;
    }
    if (!hits(storeTrouble)) {
      return StoreServer.Trouble.NONE;
    }
    if (chance.nextInt(4) == 0) {
      storeAwayUntil = now.getAsLong() + chance.nextInt(15_000);
    }
    return write
        ? switch (chance.nextInt(3)) {
          case 0 -> StoreServer.Trouble.FAILS_BEFORE;
          case 1 -> StoreServer.Trouble.FAILS_AFTER;
          default -> StoreServer.Trouble.HAPPENS_LATER;
        }
        : StoreServer.Trouble.FAILS_BEFORE;
  }

  @Override
  public long delayOfLateWrite() {
    return chance.nextInt(chance.nextBoolean() ? 100 : 25_000);
  }

  @Override
  public boolean brokerAway() {
    if (hits(brokerTrouble)) {
      brokerAwayUntil = now.getAsLong() + chance.nextInt(30_000);
    }
    return now.getAsLong() < brokerAwayUntil && on.getAsBoolean();
  }

  @Override
  public boolean refusesRecord() {
    return hits(brokerTrouble);
  }

  @Override
  public boolean losesAnswer() {
    return hits(lostAnswer);
  }

  @Override
  public boolean rebalances() {
    return hits(rebalance);
  }

  @Override
  public int arrivesAfterDeath(int pending) {
    return chance.nextInt(pending + 1);
  }

  @Override
  public long clockOffset() {
    return clocksApart == 0 ? 0 : chance.nextInt(2 * clocksApart) - clocksApart;
  }

  @Override
  public long restartsAfter() {
    return chance.nextInt(5) == 0 ? -1 : chance.nextInt(20_000);
  }
}
