package org.partnership.consultation.feed.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.comment.application.ReadingComments;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.question.application.ReadingQuestions;
import org.partnership.consultation.question.domain.Question;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * What changed in a space, oldest first: questions, comments and the space itself, each as it is
 * now. What changes again comes again.
 */
@Component
public class ReadingFeed {

  private static final Bson OLDEST_FIRST = Sorts.ascending("updatedAt", "_id");

  private final AggregateStore<Question> questions;
  private final AggregateStore<Comment> comments;
  private final ReadingQuestions readingQuestions;
  private final ReadingComments readingComments;
  private final SpaceDoor door;

  ReadingFeed(
      AggregateStore<Question> questions,
      AggregateStore<Comment> comments,
      ReadingQuestions readingQuestions,
      ReadingComments readingComments,
      SpaceDoor door) {
    this.questions = questions;
    this.comments = comments;
    this.readingQuestions = readingQuestions;
    this.readingComments = readingComments;
    this.door = door;
  }

  /** A thing in the feed; exactly one of the three is there. */
  public record Entry(
      String id,
      long version,
      Instant at,
      SpaceDoor.@Nullable Visit space,
      ReadingQuestions.@Nullable Seen question,
      ReadingComments.@Nullable Seen comment) {}

  /**
   * A part of the feed.
   *
   * @param nextCursor where to go on; there also when nothing more is there yet
   */
  public record Part(List<Entry> entries, String nextCursor) {}

  private record Item(
      String id,
      long version,
      Instant at,
      @Nullable Stored<Question> question,
      @Nullable Stored<Comment> comment)
      implements FeedCursor.Item {}

  /**
   * What changed after a cursor, for who sees inside.
   *
   * @param after null: from the beginning
   */
  public Part read(String spaceId, @Nullable String after, int limit, Caller caller) {
    if (limit < 1 || limit > Listing.LIMIT_MAX) {
      throw new RefusedException(
          Refusal.malformed("/limit", "limit-out-of-range", 1, Listing.LIMIT_MAX));
    }
    SpaceDoor.Visit visit = door.visit(spaceId, caller);
    door.requireInside(visit);
    FeedCursor cursor = after == null ? FeedCursor.START : FeedCursor.decode(after);
    List<Item> items =
        changed(visit, cursor, limit + cursor.keys().size()).stream()
            .filter(item -> !cursor.hasSeen(item))
            .sorted(Comparator.comparing(Item::at).thenComparing(Item::id))
            .limit(limit)
            .toList();
    return new Part(entries(items, visit), cursor.after(items).encode());
  }

  private List<Item> changed(SpaceDoor.Visit visit, FeedCursor cursor, int limit) {
    List<Item> items = new ArrayList<>();
    if (visit.stored().updatedAt().isAfter(cursor.from())) {
      items.add(item(visit.stored(), null, null));
    }
    Bson filter =
        Filters.and(
            Filters.eq("state.consultationId", visit.id()),
            Filters.gt("updatedAt", Date.from(cursor.from())));
    questions
        .query(filter, OLDEST_FIRST, limit)
        .forEach(question -> items.add(item(question, question, null)));
    comments
        .query(filter, OLDEST_FIRST, limit)
        .forEach(comment -> items.add(item(comment, null, comment)));
    return items;
  }

  private static Item item(
      Stored<?> stored, @Nullable Stored<Question> question, @Nullable Stored<Comment> comment) {
    return new Item(stored.id(), stored.version(), stored.updatedAt(), question, comment);
  }

  private List<Entry> entries(List<Item> items, SpaceDoor.Visit visit) {
    Map<String, ReadingQuestions.Seen> asked = new HashMap<>();
    readingQuestions
        .beside(items.stream().map(Item::question).filter(Objects::nonNull).toList(), visit)
        .forEach(seen -> asked.put(seen.question().id(), seen));
    Map<String, ReadingComments.Seen> said = new HashMap<>();
    readingComments
        .beside(items.stream().map(Item::comment).filter(Objects::nonNull).toList(), visit)
        .forEach(seen -> said.put(seen.comment().id(), seen));
    return items.stream()
        .map(
            item ->
                new Entry(
                    item.id(),
                    item.version(),
                    item.at(),
                    item.id().equals(visit.id()) ? visit : null,
                    asked.get(item.id()),
                    said.get(item.id())))
        .toList();
  }
}
