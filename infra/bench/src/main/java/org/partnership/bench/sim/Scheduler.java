package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs the tasks of one world one at a time on a clock of its own. Wherever a task meets a store, a
 * broker or a clock, chance decides who goes on: the same chance, the same run.
 */
final class Scheduler {

  /** Told of every point that a task comes to; may kill or stop its process. */
  interface Points {
    /** How long the task stands still here, in milliseconds. */
    long at(Task task, String point);
  }

  private static final long START = 1_700_000_000_000L;

  private final RandomGenerator chance;
  private final Points points;
  private final List<Task> tasks = new ArrayList<>();
  private final List<Task> candidates = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private long now = START;
  private @Nullable Task current;
  private boolean ending;
  private @Nullable Throwable failure;

  Scheduler(RandomGenerator chance, Points points) {
    this.chance = chance;
    this.points = points;
  }

  /** Milliseconds of the simulated clock. */
  long now() {
    return now;
  }

  long elapsed() {
    return now - START;
  }

  void spawn(String name, @Nullable Process process, Runnable body) {
    Task[] self = new Task[1];
    Task task =
        new Task(
            name,
            process,
            () -> {
              try {
                if (!self[0].dead() && !ending) {
                  body.run();
                }
              } catch (Halt halt) {
                // as asked
              } catch (Throwable e) {
                fail(e);
              }
              tasks.remove(self[0]);
              passOn();
            });
    self[0] = task;
    task.wakeAt = now;
    tasks.add(task);
  }

  private void fail(Throwable e) {
    if (failure == null) {
      failure = e;
    }
    ending = true;
  }

  /** Runs until the first task has ended, then lets all others end where they are. */
  void run(Runnable director) {
    spawn(
        "director",
        null,
        () -> {
          director.run();
          ending = true;
        });
    passOn();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    if (failure != null) {
      throw new IllegalStateException("the simulation itself failed: " + failure, failure);
    }
  }

  /** A point at which others may go on first, and at which this process may die. */
  void point(String what) {
    Task self = self();
    long delay = points.at(self, what);
    checkAlive(self);
    now += chance.nextInt(3);
    self.wakeAt = now + delay;
    pause(self);
  }

  void sleep(long millis) {
    Task self = self();
    self.wakeAt = now + millis;
    pause(self);
  }

  /** Waits until the condition holds or the time is over; whether it holds. */
  boolean await(long millis, BooleanSupplier condition) {
    Task self = self();
    self.wakeAt = now + millis;
    self.condition = condition;
    pause(self);
    self.condition = null;
    return condition.getAsBoolean();
  }

  private Task self() {
    Task self = current;
    if (self == null || self.thread != Thread.currentThread()) {
      throw new IllegalStateException("not a task of this world");
    }
    if (ending || self.dead()) {
      throw Halt.NOW;
    }
    return self;
  }

  private void checkAlive(Task task) {
    if (ending || task.dead()) {
      throw Halt.NOW;
    }
  }

  private void pause(Task self) {
    Task next = next();
    if (next != self) {
      current = next;
      next.giveTurn();
      self.awaitTurn();
    }
    checkAlive(self);
  }

  private void passOn() {
    if (tasks.isEmpty()) {
      current = null;
      end.countDown();
      return;
    }
    Task next = next();
    current = next;
    next.giveTurn();
  }

  private Task next() {
    for (Task task : tasks) {
      if (ending || task.dead()) {
        return task;
      }
    }
    while (true) {
      candidates.clear();
      long earliest = Long.MAX_VALUE;
      for (Task task : tasks) {
        if (task.ready(now)) {
          candidates.add(task);
        } else {
          earliest = Math.min(earliest, task.dueAt());
        }
      }
      if (!candidates.isEmpty()) {
        return candidates.size() == 1
            ? candidates.get(0)
            : candidates.get(chance.nextInt(candidates.size()));
      }
      now = Math.max(now + 1, earliest);
    }
  }
}
