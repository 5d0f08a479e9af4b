package org.partnership.reporting.feed.web;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.web.QueryParameters;
import org.partnership.reporting.eventlog.store.EventLog;
import org.partnership.reporting.eventlog.store.LoggedEvent;
import org.partnership.reporting.projection.store.Freshness;
import org.partnership.reporting.projection.store.Freshness.Counted;
import org.partnership.reporting.projection.store.Generations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/events")
@Tag(name = "Events")
class FeedController {

  private static final int TYPES_MAX = 50;
  private static final int TEXT_MAX = 100;
  private static final int NUMBER_DIGITS_MAX = 18;

  private final EventLog log;
  private final Generations generations;
  private final Freshness freshness;
  private final JsonMapper json;

  FeedController(EventLog log, Generations generations, Freshness freshness, JsonMapper json) {
    this.log = log;
    this.generations = generations;
    this.freshness = freshness;
    this.json = json;
  }

  /**
   * A page of the feed.
   *
   * @param nextCursor where to go on, also after a page with nothing in it
   */
  record Feed(List<FeedEvent> items, String nextCursor, Map<String, Counted> countedUpTo) {}

  @GetMapping
  @PermittedTo("events.read")
  @Operation(
      summary = "Events of all services, in the order in which they arrived, from a cursor on",
      description =
          "Ask again with nextCursor as after. None is missed; one may come twice and has the same id.")
  Feed events(
      @RequestParam(required = false) @Nullable String after,
      @Parameter(description = "only these, such as partner.suspended.v1")
          @RequestParam(required = false)
          @Nullable List<String> types,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(defaultValue = "100") int limit,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(request, "after", "types", "subject", "limit");
    if (limit < 1 || limit > Listing.LIMIT_MAX) {
      throw new RefusedException(
          Refusal.malformed("/limit", "limit-out-of-range", 1, Listing.LIMIT_MAX));
    }
    long from = number(after);
    List<LoggedEvent> found = log.after(from, filter(types, subject), limit);
    long next = found.isEmpty() ? from : found.get(found.size() - 1).number();
    return new Feed(
        found.stream().map(e -> FeedEvent.of(e, json)).toList(),
        Long.toString(next),
        freshness.of(generations.serving()));
  }

  private static Bson filter(@Nullable List<String> types, @Nullable String subject) {
    List<Bson> all = new ArrayList<>();
    if (types != null) {
      require(types.size() <= TYPES_MAX && types.stream().allMatch(FeedController::fits), "types");
      all.add(Filters.in("type", types));
    }
    if (subject != null) {
      require(fits(subject), "subject");
      all.add(Filters.eq("subject", subject));
    }
    return all.isEmpty() ? Filters.empty() : Filters.and(all);
  }

  private static boolean fits(String text) {
    return !text.isBlank() && text.length() <= TEXT_MAX;
  }

  private static void require(boolean good, String parameter) {
    if (!good) {
      throw new RefusedException(
          Refusal.malformed(
              "/" + parameter, "filter-out-of-bounds", parameter, TYPES_MAX, TEXT_MAX));
    }
  }

  private static long number(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (cursor.isEmpty()
        || cursor.length() > NUMBER_DIGITS_MAX
        || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new RefusedException(Refusal.malformed("/after", "cursor-invalid"));
    }
    return Long.parseLong(cursor);
  }
}
