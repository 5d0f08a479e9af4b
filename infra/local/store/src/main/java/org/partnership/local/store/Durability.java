package org.partnership.local.store;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * What makes a store on disk durable: each group of changes goes to the log, a checkpoint now and
 * then brings the file up to date and begins the log anew, and at start the log is repeated over
 * the last checkpoint.
 */
final class Durability implements Journal.Commits, AutoCloseable {

  private final ChangeLog log;
  private final Journal journal;
  private final Checkpoints checkpoints;

  /**
   * Recovers what was committed, then begins.
   *
   * @param markers where the checkpoints note how far they came
   * @param repeat makes a change of the log once more
   */
  Durability(
      StoreOptions.Storage storage,
      MVStore store,
      ChunkFile file,
      MVMap<byte[], Integer> markers,
      ChangeGroup.Reader repeat,
      Consumer<Throwable> onFailure) {
    int lastPart = recover(storage.folder(), store, markers, repeat);
    log = new ChangeLog(storage.folder(), storage.force(), lastPart + 1);
    journal = new Journal(this, onFailure);
    checkpoints = new Checkpoints(store, file, log, journal, markers, onFailure);
    checkpoints.start();
  }

  /**
   * Changes are repeated in their order; doing so twice, after a crash in between, gives the same.
   */
  private static int recover(
      Path folder, MVStore store, MVMap<byte[], Integer> markers, ChangeGroup.Reader repeat) {
    int inFile = Objects.requireNonNullElse(markers.get(Checkpoints.LAST_PART), 0);
    int last = inFile;
    for (int part : ChangeLog.numbers(folder)) {
      if (part > inFile) {
        ChangeLog.replay(
            folder,
            part,
            (map, key, value) -> {
              repeat.change(map, key, value);
              if (Checkpoints.isMuch(store)) {
                store.commit();
              }
            });
        last = part;
      }
    }
    markers.put(Checkpoints.LAST_PART, last);
    store.commit();
    ChangeLog.numbers(folder).forEach(part -> ChangeLog.delete(folder, part));
    return last;
  }

  Journal journal() {
    return journal;
  }

  long logSize() {
    return log.size();
  }

  @Override
  public void commit(ChangeGroup group) {
    if (!group.isEmpty()) {
      log.append(group);
    }
  }

  @Override
  public void committed() {
    checkpoints.afterCommit();
  }

  @Override
  public void checkpoint() {
    checkpoints.now();
  }

  /** Commits what still waits, with a last checkpoint; the store may be closed then. */
  @Override
  public void close() {
    journal.close();
    checkpoints.close();
    log.close();
  }
}
