package org.partnership.agreement.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.web.WhyBody;
import org.partnership.agreement.programme.application.ApprovingProgrammeDocument;
import org.partnership.agreement.programme.application.DraftingProgrammeDocument;
import org.partnership.agreement.programme.application.StoppingProgrammeDocument;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/programme-documents/{id}}: the steps of its life. */
@RestController
@RequestMapping("/api/programme-documents/{id}")
@Tag(name = "Programme documents")
class ProgrammeLifeController {

  private final DraftingProgrammeDocument drafting;
  private final ApprovingProgrammeDocument approving;
  private final StoppingProgrammeDocument stopping;
  private final ProgrammeViews views;

  ProgrammeLifeController(
      DraftingProgrammeDocument drafting,
      ApprovingProgrammeDocument approving,
      StoppingProgrammeDocument stopping,
      ProgrammeViews views) {
    this.drafting = drafting;
    this.approving = approving;
    this.stopping = stopping;
    this.views = views;
  }

  @PostMapping("/submission")
  @PermittedTo(Actions.PROGRAMME_SUBMIT)
  @Operation(summary = "Submits a whole document for approval; every problem is named (A-7, A-2)")
  ResponseEntity<ProgrammeView> submit(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return answer(drafting.submit(id, WhyBody.said(why), ifMatch, act), act);
  }

  @PostMapping("/return")
  @PermittedTo(Actions.PROGRAMME_RETURN)
  @Operation(summary = "Sends a submitted document back, with a comment")
  ResponseEntity<ProgrammeView> sendBack(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return answer(drafting.sendBack(id, WhyBody.needed(why, "comment"), ifMatch, act), act);
  }

  @PostMapping("/approval")
  @PermittedTo(Actions.PROGRAMME_APPROVE)
  @Operation(
      summary = "Approves it, if the agreement's amount holds it; not who wrote it (R-1, A-7, A-2)")
  ResponseEntity<ProgrammeView> approve(
      @PathVariable("id") String id,
      @Valid @RequestBody(required = false) @Nullable WhyBody why,
      IfMatch ifMatch,
      Act act) {
    return answer(approving.approve(id, WhyBody.said(why), ifMatch, act), act);
  }

  @PostMapping("/suspension")
  @PermittedTo(Actions.PROGRAMME_SUSPEND)
  @Operation(summary = "Suspends an active document")
  ResponseEntity<ProgrammeView> suspend(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return stop(id, Actions.PROGRAMME_SUSPEND, why, ifMatch, act);
  }

  @PostMapping("/resumption")
  @PermittedTo(Actions.PROGRAMME_RESUME)
  @Operation(summary = "Lifts a suspension, while the agreement is active")
  ResponseEntity<ProgrammeView> resume(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return stop(id, Actions.PROGRAMME_RESUME, why, ifMatch, act);
  }

  @PostMapping("/termination")
  @PermittedTo(Actions.PROGRAMME_TERMINATE)
  @Operation(summary = "Terminates an approved document for good")
  ResponseEntity<ProgrammeView> terminate(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return stop(id, Actions.PROGRAMME_TERMINATE, why, ifMatch, act);
  }

  @PostMapping("/cancellation")
  @PermittedTo(Actions.PROGRAMME_CANCEL)
  @Operation(
      summary = "Gives a document up before it runs; it takes nothing of the amount any more")
  ResponseEntity<ProgrammeView> cancel(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return stop(id, Actions.PROGRAMME_CANCEL, why, ifMatch, act);
  }

  @PostMapping("/closure")
  @PermittedTo(Actions.PROGRAMME_CLOSE)
  @Operation(summary = "Closes an ended document that is finally reviewed")
  ResponseEntity<ProgrammeView> close(
      @PathVariable("id") String id, @Valid @RequestBody WhyBody why, IfMatch ifMatch, Act act) {
    return stop(id, Actions.PROGRAMME_CLOSE, why, ifMatch, act);
  }

  private ResponseEntity<ProgrammeView> stop(
      String id, String action, WhyBody why, IfMatch ifMatch, Act act) {
    return answer(stopping.stop(id, action, WhyBody.needed(why, "reason"), ifMatch, act), act);
  }

  private ResponseEntity<ProgrammeView> answer(Stored<ProgrammeDocument> stored, Act act) {
    return Etags.ok(stored, views.of(stored, act.caller()));
  }
}
