package org.partnership.consultation.comment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.comment.application.ModeratingComment;
import org.partnership.consultation.comment.application.Reacting;
import org.partnership.consultation.comment.application.ReadingComments;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.web.CommentForms.PinForm;
import org.partnership.consultation.comment.web.CommentForms.ReactionForm;
import org.partnership.consultation.comment.web.CommentForms.ReasonForm;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/comments/{id}")
@Tag(name = "Comments")
class ModerationController {

  private final ModeratingComment moderating;
  private final Reacting reacting;
  private final ReadingComments reading;
  private final CommentViews views;

  ModerationController(
      ModeratingComment moderating,
      Reacting reacting,
      ReadingComments reading,
      CommentViews views) {
    this.moderating = moderating;
    this.reacting = reacting;
    this.reading = reading;
    this.views = views;
  }

  @PostMapping("/hiding")
  @PermittedTo("comment.hide")
  @Operation(summary = "Hide a comment: others see a notice and the reason (L-1)")
  ResponseEntity<CommentView> hide(
      @PathVariable String id,
      @Valid @RequestBody ReasonForm form,
      IfMatch ifMatch,
      Act act,
      Locale locale) {
    return ok(moderating.hide(id, form.reason(), ifMatch, act), act, locale);
  }

  @PostMapping("/restoring")
  @PermittedTo("comment.restore")
  @Operation(summary = "Show a hidden comment again")
  ResponseEntity<CommentView> restore(
      @PathVariable String id,
      @Valid @RequestBody ReasonForm form,
      IfMatch ifMatch,
      Act act,
      Locale locale) {
    return ok(moderating.restore(id, form.reason(), ifMatch, act), act, locale);
  }

  @PostMapping("/pinning")
  @PermittedTo("comment.pin")
  @Operation(summary = "Pin a comment to the top of its question, or unpin it")
  ResponseEntity<CommentView> pin(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable PinForm form,
      IfMatch ifMatch,
      Act act,
      Locale locale) {
    boolean pinned = form == null || form.isOn();
    return ok(moderating.pin(id, pinned, ifMatch, act), act, locale);
  }

  @PostMapping("/reactions")
  @PermittedTo("comment.react")
  @Operation(summary = "React to a comment; the newest reaction of a person counts")
  CommentView react(
      @PathVariable String id, @Valid @RequestBody ReactionForm form, Act act, Locale locale) {
    reacting.react(id, form.kind(), act);
    return views.of(reading.one(id, act.caller()), locale);
  }

  @DeleteMapping("/reactions/mine")
  @PermittedTo("comment.react")
  @Operation(summary = "Take one's reaction back")
  ResponseEntity<Void> takeBack(@PathVariable String id, Act act) {
    reacting.react(id, null, act);
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<CommentView> ok(Stored<Comment> comment, Act act, Locale locale) {
    return Etags.ok(comment, views.of(reading.justWritten(comment, act.caller()), locale));
  }
}
