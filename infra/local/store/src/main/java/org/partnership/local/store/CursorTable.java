package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The cursors that clients have not read to their end; unused ones are forgotten. */
final class CursorTable {

  /** As in MongoDB. */
  private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(10);

  private record Kept(StoreCursor cursor, long lastUsed) {}

  private final Map<Long, Kept> cursors = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();

  long keep(StoreCursor cursor) {
    long now = System.nanoTime();
    cursors.values().removeIf(kept -> now - kept.lastUsed() > IDLE_NANOS);
    long id = lastId.incrementAndGet();
    cursors.put(id, new Kept(cursor, now));
    return id;
  }

  Document getMore(Document command) {
    long id = Fields.require(command, "getMore", Number.class).longValue();
    Kept kept = cursors.computeIfPresent(id, (i, k) -> new Kept(k.cursor(), System.nanoTime()));
    if (kept == null) {
      throw new CursorNotFoundException(id);
    }
    return kept.cursor().next(this, id, Fields.number(command, "batchSize"));
  }

  void remove(long id) {
    cursors.remove(id);
  }

  Document kill(Document command) {
    List<Object> killed = new ArrayList<>();
    List<Object> unknown = new ArrayList<>();
    for (Object id : Fields.require(command, "cursors", List.class)) {
      (cursors.remove(((Number) id).longValue()) != null ? killed : unknown).add(id);
    }
    return new Document("cursorsKilled", killed)
        .append("cursorsNotFound", unknown)
        .append("cursorsAlive", List.of())
        .append("cursorsUnknown", List.of())
        .append("ok", 1.0);
  }
}
