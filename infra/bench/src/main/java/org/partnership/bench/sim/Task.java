package org.partnership.bench.sim;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A thread of the simulated world. Exactly one runs at any time: whoever has the turn. */
final class Task {

  final String name;
  final @Nullable Process process;
  final Thread thread;

  /** Not before this time; a condition may let it go on earlier. */
  long wakeAt;

  @Nullable BooleanSupplier condition;
  private boolean started;
  private volatile boolean turn;

  Task(String name, @Nullable Process process, Runnable body) {
    this.name = name;
    this.process = process;
    this.thread = Thread.ofVirtual().unstarted(body);
  }

  boolean dead() {
    return process != null && !process.alive();
  }

  boolean ready(long now) {
    return (process == null || process.standsStillUntil() <= now)
        && (wakeAt <= now || (condition != null && condition.getAsBoolean()));
  }

  /** When it goes on if nothing happens before. */
  long dueAt() {
    return process == null ? wakeAt : Math.max(wakeAt, process.standsStillUntil());
  }

  void giveTurn() {
    if (!started) {
      started = true;
      thread.start();
    } else {
      turn = true;
      LockSupport.unpark(thread);
    }
  }

  void awaitTurn() {
    while (!turn) {
      LockSupport.park(this);
    }
    turn = false;
  }

  @Override
  public String toString() {
    return process == null ? name : process.name() + "/" + name;
  }
}
