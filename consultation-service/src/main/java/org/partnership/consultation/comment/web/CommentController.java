package org.partnership.consultation.comment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.comment.application.ReadingComments;
import org.partnership.consultation.comment.application.Speaking;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.web.CommentForms.WordsForm;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.MergePatch;
import org.partnership.kit.web.QueryParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Comments")
class CommentController {

  private final Speaking speaking;
  private final ReadingComments reading;
  private final CommentViews views;
  private final MergePatch mergePatch;

  CommentController(
      Speaking speaking, ReadingComments reading, CommentViews views, MergePatch mergePatch) {
    this.speaking = speaking;
    this.reading = reading;
    this.views = views;
    this.mergePatch = mergePatch;
  }

  @PostMapping("/api/questions/{id}/comments")
  @PermittedTo("comment.post")
  @Operation(summary = "Answer a question")
  ResponseEntity<CommentView> answer(
      @PathVariable String id, @Valid @RequestBody WordsForm form, Act act, Locale locale) {
    return created(speaking.answer(id, form.toWords(), act), act, locale);
  }

  @PostMapping("/api/comments/{id}/replies")
  @PermittedTo("comment.reply")
  @Operation(summary = "Reply to a comment; three levels in all")
  ResponseEntity<CommentView> reply(
      @PathVariable String id, @Valid @RequestBody WordsForm form, Act act, Locale locale) {
    return created(speaking.reply(id, form.toWords(), act), act, locale);
  }

  @GetMapping("/api/questions/{id}/comments")
  @PermittedTo("consultation.read-inside")
  @Operation(
      summary = "The conversation on a question",
      description = "Each answer is followed by its replies, oldest first.")
  Listing.Page<CommentView> list(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Boolean pinned,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "false") boolean total,
      HttpServletRequest request,
      Caller caller,
      Locale locale) {
    QueryParameters.onlyKnown(request, "pinned", "limit", "cursor", "total");
    return reading
        .page(id, pinned, limit, cursor, total, caller)
        .map(seen -> views.of(seen, locale));
  }

  @GetMapping("/api/comments/{id}")
  @PermittedTo("consultation.read-inside")
  @Operation(summary = "Read a comment")
  ResponseEntity<CommentView> get(@PathVariable String id, Caller caller, Locale locale) {
    ReadingComments.Seen seen = reading.one(id, caller);
    return Etags.ok(seen.comment(), views.of(seen, locale));
  }

  @PatchMapping("/api/comments/{id}")
  @PermittedTo("comment.edit")
  @Operation(summary = "Change one's own comment within 15 minutes, by a JSON merge patch")
  ResponseEntity<CommentView> edit(
      @PathVariable String id,
      @RequestBody JsonNode patch,
      IfMatch ifMatch,
      Act act,
      Locale locale) {
    Stored<Comment> comment =
        speaking.edit(
            id,
            before -> mergePatch.apply(WordsForm.of(before), patch, WordsForm.class).toWords(),
            ifMatch,
            act);
    return Etags.ok(comment, views.of(reading.justWritten(comment, act.caller()), locale));
  }

  private ResponseEntity<CommentView> created(Stored<Comment> comment, Act act, Locale locale) {
    return Etags.created(
        "/api/comments/" + comment.id(),
        comment,
        views.of(reading.justWritten(comment, act.caller()), locale));
  }
}
