package org.partnership.local.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Puts what the log holds into the store's file, then lets go of the log: now and then under load,
 * soon when nothing happens, at once when maps came or went. The file is compacted along with it,
 * little by little.
 */
final class Checkpoints implements AutoCloseable {

  /** In the marker map: the number of the last part of the log whose changes are in the file. */
  static final byte[] LAST_PART = {0};

  private static final long LOG_LIMIT = 32L * 1024 * 1024;

  private static final long TICK_NANOS = 500_000_000;

  /** Where less than this percentage is still needed, chunks are rewritten. */
  private static final int MIN_LIVE_PERCENT = 70;

  private static final int COMPACT_BYTES = HeapShares.CHANGED / 2;

  private final MVStore store;
  private final ChunkFile file;
  private final ChangeLog log;
  private final Journal journal;
  private final MVMap<byte[], Integer> markers;
  private final Consumer<Throwable> onFailure;
  private final ReentrantLock running = new ReentrantLock();
  private final ReentrantLock monitor = new ReentrantLock();
  private final Condition wake = monitor.newCondition();
  private final Thread thread =
      Thread.ofPlatform().name("store-checkpoint").daemon().unstarted(this::run);
  private boolean closed;
  private long sizeBefore;

  Checkpoints(
      MVStore store,
      ChunkFile file,
      ChangeLog log,
      Journal journal,
      MVMap<byte[], Integer> markers,
      Consumer<Throwable> onFailure) {
    this.store = store;
    this.file = file;
    this.log = log;
    this.journal = journal;
    this.markers = markers;
    this.onFailure = onFailure;
  }

  /** Whether so much is changed that it should be written before more is. */
  static boolean isMuch(MVStore store) {
    return store.getUnsavedMemory() > HeapShares.CHANGED;
  }

  void start() {
    thread.start();
  }

  /** Called after each commit; waits only where memory would run out otherwise. */
  void afterCommit() {
    if (store.getUnsavedMemory() > HeapShares.CHANGED_MAXIMUM) {
      now();
    } else if (isDue()) {
      monitor.lock();
      try {
        wake.signal();
      } finally {
        monitor.unlock();
      }
    }
  }

  private boolean isDue() {
    return log.size() > LOG_LIMIT || isMuch(store);
  }

  /** When this returns, everything changed before the call is in the file. */
  void now() {
    running.lock();
    try {
      commit();
      if (store.compact(MIN_LIVE_PERCENT, COMPACT_BYTES)) {
        commit();
      }
    } finally {
      running.unlock();
    }
  }

  private void commit() {
    journal.cut(
        fixed -> {
          int part = log.number();
          Runnable deletion = log.rotate();
          markers.put(LAST_PART, part);
          file.commit(store, log.isForced(), fixed);
          deletion.run();
        });
  }

  private void run() {
    try {
      while (awaitTick()) {
        long size = log.size();
        boolean idle = size > 0 && size == sizeBefore;
        sizeBefore = size;
        if (idle || isDue()) {
          now();
        }
      }
    } catch (Throwable failure) {
      onFailure.accept(failure);
    }
  }

  private boolean awaitTick() throws InterruptedException {
    monitor.lock();
    try {
      if (!closed && wake.awaitNanos(TICK_NANOS) > 0) {
        return !closed;
      }
      return !closed;
    } finally {
      monitor.unlock();
    }
  }

  /** Ends the thread, after a last checkpoint. */
  @Override
  public void close() {
    monitor.lock();
    try {
      closed = true;
      wake.signal();
    } finally {
      monitor.unlock();
    }
    if (Thread.currentThread() != thread) {
      Journal.join(thread);
    }
    now();
  }
}
