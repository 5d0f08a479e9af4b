package org.partnership.local.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.IntegerDataType;
import org.jspecify.annotations.Nullable;

/**
 * Everything stored, as named sorted maps: a file with a log of the changes since its last
 * checkpoint, or the same in memory without either. Map names begin with {@link #DOCUMENTS} where
 * values are bytes; all other maps hold numbers.
 */
final class StoreFile implements AutoCloseable {

  static final String FILE_NAME = "store.mv";
  static final String DOCUMENTS = "documents:";

  private static final String MARKERS = "checkpoints";

  private final MVStore store;
  private final @Nullable ChunkFile file;
  private final @Nullable Durability durability;

  /**
   * @param storage null keeps everything in memory
   * @param onFailure told when a commit failed, after which nothing is answered any more
   * @throws StoreStartException if another process uses the folder or it cannot be written
   */
  static StoreFile open(StoreOptions.@Nullable Storage storage, Consumer<Throwable> onFailure) {
    return storage == null ? new StoreFile() : new StoreFile(storage, onFailure);
  }

  private StoreFile() {
    store = new MVStore.Builder().open();
    store.setVersionsToKeep(0);
    file = null;
    durability = null;
  }

  private StoreFile(StoreOptions.Storage storage, Consumer<Throwable> onFailure) {
    ChunkFile chunks = openFile(storage.folder());
    file = chunks;
    store =
        new MVStore.Builder()
            .adoptFileStore(chunks)
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    // the last version is enough to begin with, and nothing reads an older one than it holds on to
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    MVMap<byte[], Integer> markers = openMap(MARKERS, IntegerDataType.INSTANCE);
    durability = new Durability(storage, store, chunks, markers, this::repeat, onFailure);
  }

  private static ChunkFile openFile(Path folder) {
    ChunkFile file = new ChunkFile();
    try {
      Files.createDirectories(folder);
      file.open(folder.resolve(FILE_NAME).toAbsolutePath().toString(), false, null);
      return file;
    } catch (IOException e) {
      throw new StoreStartException("The data folder " + folder + " cannot be written.", e);
    } catch (MVStoreException e) {
      throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
          ? new StoreStartException(
              "The data folder " + folder + " is in use by another store process.", e)
          : new StoreStartException(
              "The data folder " + folder + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private void repeat(int mapId, byte[] key, byte @Nullable [] value) {
    String name = store.getMapName(mapId);
    if (name == null) {
      throw new IllegalStateException("The log speaks of a map that is not in the file: " + mapId);
    }
    if (name.startsWith(DOCUMENTS)) {
      set(openMap(name, ByteArrayDataType.INSTANCE), key, value);
    } else {
      Integer number = value == null ? null : ByteBuffer.wrap(value).getInt();
      set(openMap(name, IntegerDataType.INSTANCE), key, number);
    }
  }

  private static <V> void set(MVMap<byte[], V> map, byte[] key, @Nullable V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  /** Runs what may change the store; all of it becomes part of one commit. */
  <T extends @Nullable Object> T change(Supplier<T> work) {
    return durability == null ? using(work) : durability.journal().change(() -> using(work));
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

  /** Runs the answer when everything that it may tell of is committed. */
  void whenCommitted(Runnable answer) {
    if (durability == null) {
      answer.run();
    } else {
      durability.journal().whenCommitted(answer);
    }
  }

  /** Inside {@link #change}: sets a document, or removes it where the value is null. */
  void setDocument(MVMap<byte[], byte[]> map, byte[] key, byte @Nullable [] value) {
    if (durability != null) {
      durability.journal().group().add(map.getId(), key, value);
    }
    set(map, key, value);
  }

  /** Inside {@link #change}: sets an entry, or removes it where the value is null. */
  void setEntry(MVMap<byte[], Integer> map, byte[] key, @Nullable Integer value) {
    if (durability != null) {
      byte[] bytes =
          value == null ? null : ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
      durability.journal().group().add(map.getId(), key, bytes);
    }
    set(map, key, value);
  }

  /** A map of documents; made if need be, which is a change. */
  MVMap<byte[], byte[]> documents(String name) {
    return made(name, ByteArrayDataType.INSTANCE);
  }

  /** A map of numbers; made if need be, which is a change. */
  MVMap<byte[], Integer> entries(String name) {
    return made(name, IntegerDataType.INSTANCE);
  }

  private <V> MVMap<byte[], V> made(String name, DataType<V> valueType) {
    if (!store.hasMap(name)) {
      structureChanges();
    }
    return openMap(name, valueType);
  }

  private <V> MVMap<byte[], V> openMap(String name, DataType<V> valueType) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], V>().keyType(ByteArrayDataType.INSTANCE).valueType(valueType));
  }

  private void structureChanges() {
    if (durability != null) {
      durability.journal().group().setStructural();
    }
  }

  boolean hasMap(String name) {
    return store.hasMap(name);
  }

  List<String> mapNames(String prefix) {
    return store.getMapNames().stream().filter(name -> name.startsWith(prefix)).sorted().toList();
  }

  void removeMap(String name) {
    structureChanges();
    store.removeMap(name);
  }

  /** The size of the file and its log in bytes; 0 in memory. */
  long size() {
    return file == null || durability == null ? 0 : file.size() + durability.logSize();
  }

  @Override
  public void close() {
    if (durability != null) {
      durability.close();
    }
    store.close();
  }
}
