package org.partnership.reporting.projection.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.kit.inbox.OvertakenException;
import org.partnership.reporting.projection.domain.SourceTopic;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * What a batch of events writes into a generation. Versions first, each a document of its own, then
 * the current ones, which carry the marks: what a crash leaves half done is done again to the same
 * end. A mark moves only from where it was read, so two writers never undo one another.
 */
public final class ProjectionBatch {

  private static final int DUPLICATE_KEY = 11000;

  private final Generations generations;
  private final Freshness freshness;
  private final MongoConverter converter;
  private final int generation;
  private final SourceTopic source;
  private final List<Document> versions = new ArrayList<>();
  private final List<WriteModel<Document>> currents = new ArrayList<>();
  private final List<Event> applied = new ArrayList<>();
  private int replacements;

  ProjectionBatch(
      Generations generations,
      Freshness freshness,
      MongoConverter converter,
      int generation,
      SourceTopic source) {
    this.generations = generations;
    this.freshness = freshness;
    this.converter = converter;
    this.generation = generation;
    this.source = source;
  }

  void version(Tracked at, Event event) {
    versions.add(at.version(event, converter));
    applied.add(event);
  }

  void current(@Nullable Tracked before, Tracked after) {
    if (before == null) {
      if (!after.position().equals(Position.NONE)) {
        currents.add(new InsertOneModel<>(after.current(converter)));
      }
    } else if (!before.position().equals(after.position())) {
      replacements++;
      currents.add(
          new ReplaceOneModel<>(
              Filters.and(
                  Filters.eq("_id", before.subject()),
                  Filters.eq("epoch", before.position().epoch()),
                  Filters.eq("seq", before.position().sequence())),
              after.current(converter)));
    }
  }

  /**
   * Writes all of it.
   *
   * @throws OvertakenException when a mark was moved by another writer: to be tried again
   */
  public void write() {
    if (!versions.isEmpty()) {
      writeVersions(generations.versions(generation));
    }
    if (!currents.isEmpty()) {
      writeCurrents(generations.current(generation));
    }
    if (!applied.isEmpty()) {
      freshness.counted(generation, source, applied);
    }
  }

  /** Those that are there were left by a try that ended before the marks: written again. */
  private void writeVersions(MongoCollection<Document> collection) {
    try {
      collection.insertMany(versions, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      requireOnlyDuplicates(e);
      collection.bulkWrite(
          e.getWriteErrors().stream()
              .map(error -> versions.get(error.getIndex()))
              .map(d -> new ReplaceOneModel<>(Filters.eq("_id", d.get("_id")), d))
              .toList(),
          new BulkWriteOptions().ordered(false));
    }
  }

  private void writeCurrents(MongoCollection<Document> collection) {
    try {
      int matched =
          collection.bulkWrite(currents, new BulkWriteOptions().ordered(false)).getMatchedCount();
      if (matched < replacements) {
        throw new OvertakenException();
      }
    } catch (MongoBulkWriteException e) {
      requireOnlyDuplicates(e);
      throw new OvertakenException();
    }
  }

  private static void requireOnlyDuplicates(MongoBulkWriteException e) {
    if (e.getWriteConcernError() != null
        || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
      throw e;
    }
  }
}
