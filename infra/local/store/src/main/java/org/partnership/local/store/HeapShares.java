package org.partnership.local.store;

/**
 * How the store shares out its heap. The rest is for requests under way, for sorting, and for the
 * collector.
 */
final class HeapShares {

  private static final long HEAP = Runtime.getRuntime().maxMemory();

  /**
   * Pages read before. The pages of the indexes of 100,000 documents should fit: one that is read
   * again from the file for each look-up becomes garbage that has grown old, which is the kind that
   * costs the longest pauses.
   */
  static final int CACHE_MEGABYTES = (int) Math.clamp(HEAP / 5 >> 20, 4, 64);

  /**
   * Bytes of changed pages after which a checkpoint is due. A page is written once for a checkpoint
   * however often it changed: the more changes a checkpoint covers, the less is written for each.
   */
  static final int CHANGED = (int) Math.clamp(HEAP / 16, 4 << 20, 16 << 20);

  /** Beyond so many bytes of changed pages, commits wait for the checkpoint. */
  static final int CHANGED_MAXIMUM = 2 * CHANGED + CHANGED / 2;

  private HeapShares() {}
}
