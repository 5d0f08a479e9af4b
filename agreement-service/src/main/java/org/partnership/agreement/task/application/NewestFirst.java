package org.partnership.agreement.task.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;

/**
 * A page over several sources, the newest first. The cursor is the place of the last item, by time,
 * thing and kind, so that pages stay right while things come and go.
 */
record NewestFirst(int limit, @Nullable Place before) {

  private static final Comparator<Task> ORDER =
      Comparator.comparing(Task::createdAt)
          .thenComparing(Task::subject)
          .thenComparing(Task::kind)
          .reversed();

  /** Where a page ended. */
  record Place(Instant at, String subject, Task.Kind kind) {}

  static NewestFirst asked(int limit, @Nullable String cursor) {
    ListingTasks.requireLimit(limit);
    return new NewestFirst(limit, cursor == null ? null : decode(cursor));
  }

  private static Place decode(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
      if (parts.length != 3 || cursor.length() > 300) {
        throw new IllegalArgumentException("not ours");
      }
      return new Place(
          Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], Task.Kind.valueOf(parts[2]));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
    }
  }

  /** As many of a source as a page can need; of the thing where the last ended, all again. */
  <S> List<Stored<S>> of(AggregateStore<S> store, Bson filter, String timePath) {
    return store.query(
        Filters.and(filter, notAfter(timePath)), Sorts.descending(timePath, "_id"), limit + 2);
  }

  private Bson notAfter(String timePath) {
    if (before == null) {
      return Filters.gt(timePath, new Date(0));
    }
    Date at = Date.from(before.at());
    return Filters.or(
        Filters.and(Filters.gt(timePath, new Date(0)), Filters.lt(timePath, at)),
        Filters.and(Filters.eq(timePath, at), Filters.lte("_id", before.subject())));
  }

  Listing.Page<Task> page(Stream<Task> all) {
    List<Task> rest = all.filter(this::isAfterPlace).sorted(ORDER).limit(limit + 1L).toList();
    if (rest.size() <= limit) {
      return new Listing.Page<>(rest, null, null);
    }
    List<Task> shown = rest.subList(0, limit);
    Task last = shown.get(limit - 1);
    String place = last.createdAt().toEpochMilli() + " " + last.subject() + " " + last.kind();
    return new Listing.Page<>(
        shown,
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(place.getBytes(StandardCharsets.UTF_8)),
        null);
  }

  private boolean isAfterPlace(Task task) {
    if (before == null) {
      return true;
    }
    int order = task.createdAt().compareTo(before.at());
    order = order == 0 ? task.subject().compareTo(before.subject()) : order;
    order = order == 0 ? task.kind().compareTo(before.kind()) : order;
    return order < 0;
  }
}
