package org.partnership.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.IntegerDataType;
import org.jspecify.annotations.Nullable;

/**
 * The one file that holds everything, as named sorted maps, or the same in memory without a file.
 * MVStore writes each commit as a chunk elsewhere in the file and never over what the last commit
 * needs, so a killed process leaves the last commit intact.
 */
final class StoreFile implements AutoCloseable {

  static final String FILE_NAME = "store.mv";

  /** Small pages: a changed document costs its page and the path to it on every commit. */
  private static final int PAGE_SIZE = 4 * 1024;

  private static final int CACHE_MEGABYTES = 32;

  /** Of what a live part is below this percentage, chunks are rewritten little by little. */
  private static final int MIN_LIVE_PERCENT = 60;

  private static final int COMPACT_EVERY_COMMITS = 16;
  private static final int COMPACT_BYTES = 256 * 1024;

  private final MVStore store;
  private final @Nullable ChunkFile file;
  private final @Nullable Journal journal;
  private long commits;

  /**
   * @param folder where the file is or will be; null keeps everything in memory
   * @param onFailure told when a commit failed, after which no write is answered any more
   * @throws StoreStartException if another process uses the folder or it cannot be written
   */
  static StoreFile open(@Nullable Path folder, Consumer<Throwable> onFailure) {
    return folder == null ? new StoreFile() : new StoreFile(folder, onFailure);
  }

  private StoreFile() {
    store = new MVStore.Builder().open();
    store.setVersionsToKeep(0);
    file = null;
    journal = null;
  }

  private StoreFile(Path folder, Consumer<Throwable> onFailure) {
    ChunkFile chunks = new ChunkFile();
    try {
      Files.createDirectories(folder);
      chunks.open(folder.resolve(FILE_NAME).toAbsolutePath().toString(), false, null);
    } catch (IOException | UncheckedIOException e) {
      throw new StoreStartException("The data folder " + folder + " cannot be written.", e);
    } catch (MVStoreException e) {
      throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
          ? new StoreStartException(
              "The data folder " + folder + " is in use by another store process.", e)
          : new StoreStartException(
              "The data folder " + folder + " cannot be opened: " + e.getMessage(), e);
    }
    file = chunks;
    store =
        new MVStore.Builder()
            .adoptFileStore(chunks)
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    store.setRetentionTime(0);
    journal = new Journal(this::commit, onFailure);
  }

  private void commit(Runnable fixed) {
    ChunkFile chunks = file;
    if (chunks != null) {
      chunks.fixed = fixed;
      store.commit();
      chunks.fixed = () -> {};
      fixed.run();
      if (++commits % COMPACT_EVERY_COMMITS == 0) {
        store.compact(MIN_LIVE_PERCENT, COMPACT_BYTES);
      }
    }
  }

  /** Runs what may change the store, never while a commit is being fixed. */
  <T extends @Nullable Object> T change(Supplier<T> work) {
    return journal == null ? using(work) : journal.change(() -> using(work));
  }

  /** Runs what only reads: what it has begun to read is not overwritten meanwhile. */
  <T extends @Nullable Object> T using(Supplier<T> work) {
    MVStore.TxCounter usage = store.registerVersionUsage();
    try {
      return work.get();
    } finally {
      store.deregisterVersionUsage(usage);
    }
  }

  void touch() {
    if (journal != null) {
      journal.touch();
    }
  }

  /** Runs the answer when everything that it may tell of is committed. */
  void whenCommitted(Runnable answer) {
    if (journal == null) {
      answer.run();
    } else {
      journal.whenCommitted(answer);
    }
  }

  MVMap<byte[], byte[]> documents(String name) {
    return openMap(name, ByteArrayDataType.INSTANCE);
  }

  /** A map of index entries: the value is where in the key the document's own key begins. */
  MVMap<byte[], Integer> entries(String name) {
    return openMap(name, IntegerDataType.INSTANCE);
  }

  private <V> MVMap<byte[], V> openMap(String name, DataType<V> valueType) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], V>().keyType(ByteArrayDataType.INSTANCE).valueType(valueType));
  }

  boolean hasMap(String name) {
    return store.hasMap(name);
  }

  List<String> mapNames(String prefix) {
    return store.getMapNames().stream().filter(name -> name.startsWith(prefix)).sorted().toList();
  }

  void removeMap(String name) {
    touch();
    store.removeMap(name);
  }

  void renameMap(MVMap<?, ?> map, String newName) {
    touch();
    store.renameMap(map, newName);
  }

  /** The file's size in bytes; 0 in memory. */
  long size() {
    return file == null ? 0 : file.size();
  }

  @Override
  public void close() {
    if (journal != null) {
      journal.close();
    }
    store.close();
  }

  /** MVStore's file, telling when a commit's version is fixed and shrinking only when asked. */
  private static final class ChunkFile extends SingleFileStore {

    private volatile Runnable fixed = () -> {};

    ChunkFile() {
      super(settings());
    }

    private static Map<String, Object> settings() {
      Map<String, Object> settings = new HashMap<>();
      settings.put("cacheSize", CACHE_MEGABYTES);
      settings.put("pageSplitSize", PAGE_SIZE);
      return settings;
    }

    /**
     * The first step after MVStore has taken the roots of all changed maps: whatever is changed
     * from now on belongs to the next commit.
     */
    @Override
    public WriteBuffer getWriteBuffer() {
      fixed.run();
      return super.getWriteBuffer();
    }
  }
}
