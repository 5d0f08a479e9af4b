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

  /** How groups are made durable. */
  interface Commits {

    /** Makes one group durable; never a structural one. */
    void commit(ChangeGroup group);

    /** Called after each commit, with no lock held. */
    void committed();

    /** Makes everything durable at once, by way of {@link Journal#cut}. */
    void checkpoint();
  }

  private record Waiting(long generation, Runnable answer) {}

  /** Held while a group is taken and made durable, so that groups follow one another. */
  private final ReentrantLock committing = new ReentrantLock();

  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final ReentrantLock monitor = new ReentrantLock();
  private final Condition work = monitor.newCondition();
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private final Commits commits;
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
   * @param onFailure told when a commit failed; no answer is given any more
   */
  Journal(Commits commits, Consumer<Throwable> onFailure) {
    this.commits = commits;
    this.onFailure = onFailure;
    this.committer = Thread.ofPlatform().name("store-committer").daemon().start(this::run);
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
        if (commitGroup()) {
          commits.committed();
        } else {
          commits.checkpoint();
        }
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

  /** False, with nothing done, if the group is structural. */
  private boolean commitGroup() {
    committing.lock();
    try {
      long taken = generation;
      ChangeGroup changes = take();
      if (changes.isStructural()) {
        return false;
      }
      commits.commit(changes);
      release(taken);
      return true;
    } finally {
      committing.unlock();
    }
  }

  /** Takes the group at a moment when no change is half done; leaves a structural one in place. */
  private ChangeGroup take() {
    gate.writeLock().lock();
    try {
      ChangeGroup taken = group;
      if (!taken.isStructural()) {
        next();
      }
      return taken;
    } finally {
      gate.writeLock().unlock();
    }
  }

  private void next() {
    ChangeGroup taken = group;
    spare.clear();
    group = spare;
    spare = taken;
    generation++;
  }

  /**
   * Runs a checkpoint between two groups: everything before the cut is committed and becomes part
   * of it, nothing behind the cut does.
   *
   * @param checkpoint runs what it is given as soon as later changes cannot become part of it
   */
  void cut(Consumer<Runnable> checkpoint) {
    committing.lock();
    gate.writeLock().lock();
    long taken = generation;
    boolean structural = group.isStructural();
    try {
      if (!structural) {
        commits.commit(group);
      }
      next();
      checkpoint.accept(
          () -> {
            open(gate.writeLock().isHeldByCurrentThread());
            // a log can say what follows only if what it builds on is durable already
            if (!structural && committing.isHeldByCurrentThread()) {
              release(taken);
              committing.unlock();
            }
          });
      if (structural) {
        release(taken);
      }
    } finally {
      open(gate.writeLock().isHeldByCurrentThread());
      if (committing.isHeldByCurrentThread()) {
        committing.unlock();
      }
    }
  }

  private void open(boolean held) {
    if (held) {
      gate.writeLock().unlock();
    }
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
