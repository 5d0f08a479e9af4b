package org.partnership.kit.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * Keeps aggregates of one type: one document each, in which a change of state and the events that
 * tell of it are one atomic write. See the package and {@code infra/adr} for why this is enough.
 *
 * <p>The document: {@code {_id, version, createdAt, updatedAt, state, seq, lastEventAt, outbox[],
 * keys[]}}. The state is never saved over the outbox.
 */
public final class AggregateStore<S> {

  /** How many command keys an aggregate remembers; a repeat comes within seconds, not within 50. */
  private static final int KEYS_KEPT = 50;

  private final AggregateType<S> type;
  private final MongoCollection<Document> collection;
  private final StoreSupport support;

  AggregateStore(AggregateType<S> type, StoreSupport support) {
    this.type = type;
    this.support = support;
    this.collection = support.collection(type.collection());
  }

  public AggregateType<S> type() {
    return type;
  }

  /** The aggregate, if there is one of this id. */
  public Optional<Stored<S>> find(String id) {
    return load(id).map(Loaded::stored);
  }

  /** Those of the ids that exist, in no particular order. */
  public List<Stored<S>> findAll(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return collection
        .find(Filters.in("_id", ids))
        .projection(StoredDocuments.WITHOUT_TECHNICAL)
        .map(d -> StoredDocuments.stored(d, type, support))
        .into(new ArrayList<>());
  }

  /** All that match a filter on the stored document (paths start with {@code state.}). */
  public List<Stored<S>> query(Bson filter, Bson sort, int limit) {
    return collection
        .find(filter)
        .sort(sort)
        .limit(limit)
        .projection(StoredDocuments.WITHOUT_TECHNICAL)
        .map(d -> StoredDocuments.stored(d, type, support))
        .into(new ArrayList<>());
  }

  /** Ids of all that match, in no particular order: of 23,000 they are a megabyte. */
  public List<String> ids(Bson filter) {
    return collection
        .find(filter)
        .projection(Projections.include("_id"))
        .map(d -> d.getString("_id"))
        .into(new ArrayList<>());
  }

  /** How many match. */
  public long count(Bson filter) {
    return collection.countDocuments(filter);
  }

  Optional<Loaded<S>> load(String id) {
    Document document =
        collection.find(Filters.eq("_id", id)).projection(StoredDocuments.FOR_COMMANDS).first();
    return Optional.ofNullable(document).map(d -> Loaded.from(d, type, support));
  }

  List<Loaded<S>> loadAll(Bson filter) {
    return collection
        .find(filter)
        .projection(StoredDocuments.FOR_COMMANDS)
        .map(d -> Loaded.from(d, type, support))
        .into(new ArrayList<>());
  }

  /**
   * Creates an aggregate with its first events.
   *
   * @return what was created; or, when this very request had already created it before its answer
   *     was lost, what is there now
   * @throws UniqueViolationException when a declared unique index says no
   */
  public Stored<S> create(String id, S state, List<DomainEvent> events, Act act) {
    Instant now = act.now();
    List<OutboxEntry> entries = support.entries(type, id, state, 0, Instant.EPOCH, events, act);
    Document document =
        new Document("_id", id)
            .append("version", 1L)
            .append("createdAt", Date.from(now))
            .append("updatedAt", Date.from(now))
            .append("state", support.toDocument(state))
            .append("seq", (long) entries.size())
            .append("lastEventAt", Date.from(lastTime(entries, now)))
            .append("outbox", entries.stream().map(OutboxEntry::toDocument).toList())
            .append("keys", act.commandKey() == null ? List.of() : List.of(act.commandKey()));
    support.relay().beforeWrite();
    try {
      collection.insertOne(document);
      if (!entries.isEmpty()) {
        support.relay().publish(type, id, entries);
      }
    } catch (MongoWriteException e) {
      return existing(id, act, e);
    } catch (MongoException e) {
      support.relay().outcomeUnknown(type, id);
      throw e;
    } finally {
      support.relay().afterWrite();
    }
    return new Stored<>(id, 1, entries.size(), now, now, state);
  }

  private Stored<S> existing(String id, Act act, MongoWriteException e) {
    if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
      throw e;
    }
    Loaded<S> before = load(id).orElse(null);
    if (before != null && before.wasDoneBy(act.commandKey())) {
      return before.stored();
    }
    throw new UniqueViolationException(
        StoredDocuments.brokenIndex(type, e.getError().getMessage()), e);
  }

  /**
   * Writes a change of an aggregate together with its events, if it still is at the version it was
   * loaded at.
   *
   * @return the aggregate after the change; empty when someone else was first
   */
  Optional<Stored<S>> update(Loaded<S> loaded, S state, List<DomainEvent> events, Act act) {
    Stored<S> before = loaded.stored();
    if (!events.isEmpty() && loaded.waiting() >= support.outboxBound()) {
      throw new RefusedException(
          Refusal.of(Refusal.Kind.UNAVAILABLE, Reason.plain("outbox-full", type.name())));
    }
    List<OutboxEntry> entries =
        support.entries(
            type, before.id(), state, before.sequence(), loaded.lastEventAt(), events, act);
    support.relay().beforeWrite();
    try {
      Document image =
          collection.findOneAndUpdate(
              Filters.and(Filters.eq("_id", before.id()), Filters.eq("version", before.version())),
              change(state, entries, act),
              new FindOneAndUpdateOptions()
                  .returnDocument(ReturnDocument.BEFORE)
                  .projection(StoredDocuments.OUTBOX_HEAD));
      if (image == null) {
        return Optional.empty();
      }
      if (!entries.isEmpty() && image.getList("outbox", Document.class, List.of()).isEmpty()) {
        support.relay().publish(type, before.id(), entries);
      }
    } catch (MongoException e) {
      if (StoredDocuments.isDuplicateKey(e)) {
        throw new UniqueViolationException(
            StoredDocuments.brokenIndex(type, Objects.toString(e.getMessage(), "")), e);
      }
      support.relay().outcomeUnknown(type, before.id());
      throw e;
    } finally {
      support.relay().afterWrite();
    }
    return Optional.of(
        new Stored<>(
            before.id(),
            before.version() + 1,
            before.sequence() + entries.size(),
            before.createdAt(),
            act.now(),
            state));
  }

  private Document change(S state, List<OutboxEntry> entries, Act act) {
    Document set =
        new Document("state", support.toDocument(state)).append("updatedAt", Date.from(act.now()));
    Document push = new Document();
    if (!entries.isEmpty()) {
      set.append("lastEventAt", Date.from(lastTime(entries, act.now())));
      push.append(
          "outbox", new Document("$each", entries.stream().map(OutboxEntry::toDocument).toList()));
    }
    String key = act.commandKey();
    if (key != null) {
      push.append("keys", new Document("$each", List.of(key)).append("$slice", -KEYS_KEPT));
    }
    Document update =
        new Document("$set", set)
            .append("$inc", new Document("version", 1L).append("seq", (long) entries.size()));
    return push.isEmpty() ? update : update.append("$push", push);
  }

  private static Instant lastTime(List<OutboxEntry> entries, Instant now) {
    return entries.isEmpty() ? now : entries.get(entries.size() - 1).time();
  }

  /**
   * What a command needs of an aggregate beside its state.
   *
   * @param waiting how many of its events wait for the broker
   */
  record Loaded<S>(Stored<S> stored, Instant lastEventAt, int waiting, List<String> keys) {

    static <S> Loaded<S> from(Document d, AggregateType<S> type, StoreSupport support) {
      return new Loaded<>(
          StoredDocuments.stored(d, type, support),
          d.getDate("lastEventAt").toInstant(),
          d.getList("outbox", Document.class, List.of()).size(),
          d.getList("keys", String.class, List.of()));
    }

    boolean wasDoneBy(@Nullable String key) {
      return key != null && keys.contains(key);
    }
  }

  /** Kept package-visible for the listing support. */
  MongoCollection<Document> collection() {
    return collection;
  }

  StoreSupport support() {
    return support;
  }
}
