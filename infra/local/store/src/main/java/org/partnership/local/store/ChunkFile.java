package org.partnership.local.store;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * MVStore's file. MVStore writes each version as a chunk elsewhere in the file and never over what
 * the last version needs, so a killed process leaves the last version intact.
 */
final class ChunkFile extends SingleFileStore {

  /** Small pages: a changed document costs its page and the path to it with every version. */
  private static final int PAGE_BYTES = 4 * 1024;

  private volatile Runnable fixed = () -> {};

  /** As large as the largest checkpoint so far: a new one each time would be much garbage. */
  private final AtomicReference<@Nullable WriteBuffer> spare = new AtomicReference<>();

  ChunkFile() {
    super(Map.of("cacheSize", HeapShares.CACHE_MEGABYTES, "pageSplitSize", PAGE_BYTES));
  }

  /**
   * Writes a new version.
   *
   * @param force whether it is forced to the disk
   * @param onFixed run as soon as later changes cannot become part of this version
   */
  void commit(MVStore store, boolean force, Runnable onFixed) {
    fixed = onFixed;
    try {
      store.commit();
      if (force) {
        sync();
      }
      onFixed.run();
    } finally {
      fixed = () -> {};
    }
  }

  /** The first step after MVStore has taken the roots of all changed maps. */
  @Override
  public WriteBuffer getWriteBuffer() {
    fixed.run();
    WriteBuffer kept = spare.getAndSet(null);
    return kept == null ? super.getWriteBuffer() : kept.clear();
  }

  @Override
  public void releaseWriteBuffer(WriteBuffer buffer) {
    spare.set(buffer);
  }
}
