package org.partnership.bench.sim;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** A lock whose waiters let the others of the world go on. */
final class SimLock implements Lock {

  private final Scheduler scheduler;
  private boolean held;

  SimLock(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void lock() {
    while (held) {
      scheduler.await(3_600_000, () -> !held);
    }
    held = true;
  }

  @Override
  public void unlock() {
    held = false;
  }

  @Override
  public void lockInterruptibly() {
    lock();
  }

  @Override
  public boolean tryLock() {
    if (held) {
      return false;
    }
    held = true;
    return true;
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) {
    return tryLock();
  }

  @Override
  public Condition newCondition() {
    throw new UnsupportedOperationException("condition");
  }
}
