package org.partnership.agreement.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.web.WhyBody;
import org.partnership.agreement.programme.application.ApprovingProgrammeDocument;
import org.partnership.agreement.programme.application.RevisingProgrammeDocument;
import org.partnership.agreement.programme.domain.Content;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.MergePatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/programme-documents/{id}/revision}: how an approved document changes. */
@RestController
@RequestMapping("/api/programme-documents/{id}/revision")
@Tag(name = "Programme documents")
class RevisionController {

  private final RevisingProgrammeDocument revising;
  private final ApprovingProgrammeDocument approving;
  private final ProgrammeViews views;
  private final MergePatch patches;

  RevisionController(
      RevisingProgrammeDocument revising,
      ApprovingProgrammeDocument approving,
      ProgrammeViews views,
      MergePatch patches) {
    this.revising = revising;
    this.approving = approving;
    this.views = views;
    this.patches = patches;
  }

  @PostMapping
  @PermittedTo(Actions.PROGRAMME_REVISE)
  @Operation(summary = "Opens a revision of an approved document, from what is in force")
  ResponseEntity<ProgrammeView> open(
      @PathVariable("id") String id,
      @Valid @RequestBody RevisionBody body,
      IfMatch ifMatch,
      Act act) {
    return answer(revising.open(id, body.reason(), patch(body.changes()), ifMatch, act), act);
  }

  @PatchMapping
  @PermittedTo(Actions.REVISION_EDIT)
  @Operation(summary = "Changes the open revision")
  ResponseEntity<ProgrammeView> edit(
      @PathVariable("id") String id,
      @Valid @RequestBody RevisionPatch body,
      IfMatch ifMatch,
      Act act) {
    return answer(revising.edit(id, body.reason(), patch(body.changes()), ifMatch, act), act);
  }

  private UnaryOperator<Content> patch(@Nullable JsonNode changes) {
    return now ->
        changes == null
            ? now
            : ProgrammeBodies.insteadOf(
                now, patches.apply(ProgrammeBodies.of(now), changes, ProgrammeBody.class));
  }

  @PostMapping("/submission")
  @PermittedTo(Actions.REVISION_SUBMIT)
  @Operation(summary = "Submits the open revision for approval (A-7, A-2)")
  ResponseEntity<ProgrammeView> submit(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return answer(revising.submit(id, WhyBody.said(why), ifMatch, act), act);
  }

  @PostMapping("/return")
  @PermittedTo(Actions.REVISION_RETURN)
  @Operation(summary = "Sends the submitted revision back, with a comment")
  ResponseEntity<ProgrammeView> sendBack(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return answer(revising.sendBack(id, WhyBody.needed(why, "comment"), ifMatch, act), act);
  }

  @PostMapping("/approval")
  @PermittedTo(Actions.REVISION_APPROVE)
  @Operation(summary = "Approves the revision: it is in force from here on (R-1, A-7, A-2)")
  ResponseEntity<ProgrammeView> approve(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return answer(approving.approveRevision(id, WhyBody.said(why), ifMatch, act), act);
  }

  @PostMapping("/cancellation")
  @PermittedTo(Actions.REVISION_CANCEL)
  @Operation(summary = "Gives the open revision up; what is in force stays")
  ResponseEntity<ProgrammeView> cancel(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return answer(revising.cancel(id, WhyBody.needed(why, "reason"), ifMatch, act), act);
  }

  private ResponseEntity<ProgrammeView> answer(Stored<ProgrammeDocument> stored, Act act) {
    return Etags.ok(stored, views.of(stored, act.caller()));
  }
}
