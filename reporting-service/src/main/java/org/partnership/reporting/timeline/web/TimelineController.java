package org.partnership.reporting.timeline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.web.Problems;
import org.partnership.kit.web.QueryParameters;
import org.partnership.reporting.timeline.application.TellingTimeline;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/timeline")
@Tag(name = "Timeline")
class TimelineController {

  private static final int SUBJECT_MAX = 100;
  private static final int NUMBER_DIGITS_MAX = 18;

  private final TellingTimeline telling;
  private final Problems problems;

  TimelineController(TellingTimeline telling, Problems problems) {
    this.telling = telling;
    this.problems = problems;
  }

  @GetMapping
  @PermittedTo("timeline.read")
  @Operation(
      summary = "What happened to a thing, oldest first, told in the caller's language",
      description = "There for whom the thing is there. Who did it appears as a pseudonymous id.")
  TellingTimeline.Page timeline(
      @RequestParam String subject,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, "subject", "limit", "cursor");
    if (subject.isBlank() || subject.length() > SUBJECT_MAX) {
      throw new RefusedException(
          Refusal.malformed("/subject", "filter-out-of-bounds", "subject", 1, SUBJECT_MAX));
    }
    if (limit < 1 || limit > Listing.LIMIT_MAX) {
      throw new RefusedException(
          Refusal.malformed("/limit", "limit-out-of-range", 1, Listing.LIMIT_MAX));
    }
    return telling.tell(caller, subject, number(cursor), limit, problems.locale(request));
  }

  private static long number(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (cursor.isEmpty()
        || cursor.length() > NUMBER_DIGITS_MAX
        || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
    }
    return Long.parseLong(cursor);
  }
}
