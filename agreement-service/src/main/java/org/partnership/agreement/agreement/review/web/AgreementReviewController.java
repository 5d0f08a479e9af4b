package org.partnership.agreement.agreement.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.review.application.Hearings;
import org.partnership.kit.command.Act;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/agreements/{id}/review}: what the committee does with it. */
@RestController
@RequestMapping("/api/agreements/{id}/review")
@Tag(name = "Committees")
class AgreementReviewController {

  private final Hearings hearings;
  private final ReviewViews views;

  AgreementReviewController(Hearings hearings, ReviewViews views) {
    this.hearings = hearings;
    this.views = views;
  }

  @GetMapping
  @PermittedTo(Actions.REVIEW_READ)
  @Operation(summary = "The committee's hearing: members, conflicts, votes, minutes")
  ResponseEntity<ReviewView> get(@PathVariable("id") String id, Caller caller) {
    Hearings.Subject subject = hearings.agreement(id);
    return views.of(hearings.get(subject, caller), subject, caller);
  }

  @PostMapping("/conflicts")
  @PermittedTo(Actions.REVIEW_DECLARE)
  @Operation(summary = "A member declares a conflict of interest: out of quorum and vote")
  ResponseEntity<ReviewView> declare(
      @PathVariable("id") String id, @Valid @RequestBody ConflictBody body, Act act) {
    Hearings.Subject subject = hearings.agreement(id);
    return views.of(hearings.declare(subject, body.reason(), act), subject, act.caller());
  }

  @PostMapping("/votes")
  @PermittedTo(Actions.REVIEW_VOTE)
  @Operation(summary = "A member votes; a later vote takes the place of an earlier one")
  ResponseEntity<ReviewView> vote(
      @PathVariable("id") String id, @Valid @RequestBody VoteBody body, Act act) {
    Hearings.Subject subject = hearings.agreement(id);
    return views.of(
        hearings.vote(subject, body.vote(), body.comment(), act), subject, act.caller());
  }

  @PostMapping("/minutes")
  @PermittedTo(Actions.REVIEW_MINUTE)
  @Operation(summary = "The secretary takes the minutes, once the quorum has voted")
  ResponseEntity<ReviewView> minute(
      @PathVariable("id") String id, @Valid @RequestBody MinutesBody body, Act act) {
    Hearings.Subject subject = hearings.agreement(id);
    return views.of(
        hearings.minute(
            subject,
            body.recommendation(),
            body.conditions() == null ? java.util.List.of() : body.conditions(),
            body.dissent(),
            act),
        subject,
        act.caller());
  }
}
