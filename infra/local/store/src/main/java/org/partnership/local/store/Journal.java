package org.partnership.local.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody hear of a change before it is committed, and lets all who wait share one commit.
 *
 * <p>Changes are made inside {@link #change}; many run at once. A committer thread lets those in
 * flight finish, takes their changes as one group while others are kept out for that moment,
 * commits the group, and releases every answer that waited. What is read may have been changed by
 * somebody whose commit is still under way, so answers to reads pass through {@link #whenCommitted}
 * too: what one has been shown survives a crash.
 */
final class Journal implements AutoCloseable {

  private record Waiting(long generation, Runnable answer) {}

  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final ReentrantLock monitor = new ReentrantLock();
  private final Condition work = monitor.newCondition();
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private final Consumer<ChangeGroup> commit;
  private final Consumer<Throwable> onFailure;
  private final Thread committer;

  /** Changes made now belong to this group; only moves while the gate is closed. */
  private volatile long generation = 1;

  private volatile ChangeGroup group = new ChangeGroup();
  private ChangeGroup spare = new ChangeGroup();

  /** The newest generation in which anything changed. */
  private volatile long lastChanged;

  private long committed;
  private boolean closed;

  /**
   * @param commit makes a group durable
   * @param onFailure told when that failed; no answer is given any more
   */
  Journal(Consumer<ChangeGroup> commit, Consumer<Throwable> onFailure) {
    this.commit = commit;
    this.onFailure = onFailure;
    this.committer = Thread.ofPlatform().name("store-committer").daemon().unstarted(this::run);
    committer.start();
  }

  /** Runs what may change the store; a commit contains all of it or nothing. */
  <T extends @Nullable Object> T change(Supplier<T> work) {
    gate.readLock().lock();
    try {
      return work.get();
    } finally {
      gate.readLock().unlock();
    }
  }

  /** The group to which a change belongs; asked for inside {@link #change} only. */
  ChangeGroup group() {
    lastChanged = generation;
    return group;
  }

  /** Runs something while no change is half done; it may let changes go on before it ends. */
  void exclusively(Consumer<Runnable> work) {
    gate.writeLock().lock();
    Runnable open =
        () -> {
          if (gate.isWriteLockedByCurrentThread()) {
            gate.writeLock().unlock();
          }
        };
    try {
      work.accept(open);
    } finally {
      open.run();
    }
  }

  /** Runs the answer as soon as everything changed up to now is committed. */
  void whenCommitted(Runnable answer) {
    long needed = lastChanged;
    monitor.lock();
    try {
      if (committed < needed) {
        waiting.add(new Waiting(needed, answer));
        work.signal();
        return;
      }
    } finally {
      monitor.unlock();
    }
    answer.run();
  }

  private void run() {
    try {
      while (awaitWork()) {
        commitGroup();
      }
    } catch (Throwable failure) {
      onFailure.accept(failure);
    }
  }

  private boolean awaitWork() throws InterruptedException {
    monitor.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        work.await();
      }
      return !waiting.isEmpty();
    } finally {
      monitor.unlock();
    }
  }

  private void commitGroup() {
    gate.writeLock().lock();
    ChangeGroup taken = group;
    long takenGeneration = generation;
    group = spare;
    generation = takenGeneration + 1;
    gate.writeLock().unlock();
    commit.accept(taken);
    taken.clear();
    spare = taken;
    release(takenGeneration);
  }

  private void release(long nowCommitted) {
    List<Runnable> answers = new ArrayList<>();
    monitor.lock();
    try {
      committed = nowCommitted;
      while (!waiting.isEmpty() && waiting.element().generation() <= nowCommitted) {
        answers.add(waiting.remove().answer());
      }
    } finally {
      monitor.unlock();
    }
    answers.forEach(Runnable::run);
  }

  /** Commits what still waits, then ends the committer. */
  @Override
  public void close() {
    monitor.lock();
    try {
      closed = true;
      work.signal();
    } finally {
      monitor.unlock();
    }
    if (Thread.currentThread() != committer) {
      join(committer);
    }
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
