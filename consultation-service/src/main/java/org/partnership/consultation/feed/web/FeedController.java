package org.partnership.consultation.feed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.comment.web.CommentView;
import org.partnership.consultation.comment.web.CommentViews;
import org.partnership.consultation.feed.application.ReadingFeed;
import org.partnership.consultation.question.web.QuestionView;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.web.SpaceView;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.web.QueryParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Consultations")
class FeedController {

  private final ReadingFeed reading;
  private final CommentViews commentViews;
  private final SpaceDoor door;

  FeedController(ReadingFeed reading, CommentViews commentViews, SpaceDoor door) {
    this.reading = reading;
    this.commentViews = commentViews;
    this.door = door;
  }

  /** A part of a feed; {@code nextCursor} is the {@code after} of the next request. */
  record Feed(List<Item> items, String nextCursor) {}

  /** Something as it is now; one of the three is there. */
  record Item(
      String id,
      long version,
      Instant at,
      @Nullable SpaceView consultation,
      @Nullable QuestionView question,
      @Nullable CommentView comment) {}

  @GetMapping("/api/consultations/{id}/feed")
  @PermittedTo("consultation.read-inside")
  @Operation(
      summary = "What changed in a space since one last looked, oldest first",
      description =
          "Ask again with the nextCursor as after: nothing is missed, nothing comes twice; what changes"
              + " again comes again with a higher version.")
  Feed read(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      HttpServletRequest request,
      Caller caller,
      Locale locale) {
    QueryParameters.onlyKnown(request, "after", "limit");
    ReadingFeed.Part part = reading.read(id, after, limit, caller);
    return new Feed(
        part.entries().stream().map(entry -> item(entry, locale)).toList(), part.nextCursor());
  }

  private Item item(ReadingFeed.Entry entry, Locale locale) {
    SpaceDoor.Visit space = entry.space();
    var question = entry.question();
    var comment = entry.comment();
    return new Item(
        entry.id(),
        entry.version(),
        entry.at(),
        space == null ? null : SpaceView.of(space, door),
        question == null ? null : QuestionView.of(question, door),
        comment == null ? null : commentViews.of(comment, locale));
  }
}
