package org.partnership.partner.call.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.call.application.ReadingCalls;
import org.partnership.partner.call.application.ReadingCalls.Applied;
import org.partnership.partner.call.application.WorkingOnApplications;
import org.partnership.partner.call.web.CallViews.ApplicationView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calls")
class ApplicationController {

  private final WorkingOnApplications working;
  private final ReadingCalls reading;
  private final CallViews views;

  ApplicationController(WorkingOnApplications working, ReadingCalls reading, CallViews views) {
    this.working = working;
    this.reading = reading;
    this.views = views;
  }

  @PostMapping("/api/calls/{id}/applications")
  @PermittedTo("application.draft")
  @Operation(summary = "Apply to a call, as a draft; one for each partner and call")
  ResponseEntity<ApplicationView> draft(
      @PathVariable String id, @Valid @RequestBody CallForms.ApplicationForm form, Act act) {
    Applied applied = working.draft(id, form.proposal(), act);
    return Etags.created(
        "/api/applications/" + applied.application().id(),
        applied.application(),
        views.of(applied, act.caller()));
  }

  @GetMapping("/api/calls/{id}/applications")
  @PermittedTo("application.read")
  @Operation(summary = "What was handed in, to the office that calls; a partner sees its own")
  Listing.Page<ApplicationView> list(
      @PathVariable String id,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "false") boolean total,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, "limit", "cursor", "total");
    return reading.applications(id, limit, cursor, total, caller).map(a -> views.of(a, caller));
  }

  @GetMapping("/api/applications/{id}")
  @PermittedTo("application.read")
  @Operation(summary = "Read an application")
  ResponseEntity<ApplicationView> get(@PathVariable String id, Caller caller) {
    return ok(reading.application(id, caller), caller);
  }

  @PatchMapping("/api/applications/{id}")
  @PermittedTo("application.edit")
  @Operation(summary = "Change what is not handed in")
  ResponseEntity<ApplicationView> edit(
      @PathVariable String id,
      @Valid @RequestBody CallForms.ApplicationForm form,
      IfMatch ifMatch,
      Act act) {
    return ok(working.edit(id, form.proposal(), ifMatch, act), act.caller());
  }

  @PostMapping("/api/applications/{id}/submission")
  @PermittedTo("application.submit")
  @Operation(
      summary = "Hand an application in",
      description = "Before the deadline, from a complete profile that is not locked.")
  ResponseEntity<ApplicationView> submit(@PathVariable String id, IfMatch ifMatch, Act act) {
    return ok(working.submit(id, ifMatch, act), act.caller());
  }

  @PostMapping("/api/applications/{id}/withdrawal")
  @PermittedTo("application.withdraw")
  @Operation(summary = "Take an application back, before the deadline")
  ResponseEntity<ApplicationView> withdraw(@PathVariable String id, IfMatch ifMatch, Act act) {
    return ok(working.withdraw(id, ifMatch, act), act.caller());
  }

  @PostMapping("/api/applications/{id}/conflicts")
  @PermittedTo("application.declare-conflict")
  @Operation(summary = "Declare a conflict of interest: one is out of its scoring")
  ResponseEntity<ApplicationView> conflict(
      @PathVariable String id, @Valid @RequestBody CallForms.CallReasonForm form, Act act) {
    return ok(working.declareConflict(id, form.reason(), act), act.caller());
  }

  @PostMapping("/api/applications/{id}/scores")
  @PermittedTo("application.score")
  @Operation(summary = "Score every criterion, after the deadline")
  ResponseEntity<ApplicationView> score(
      @PathVariable String id, @Valid @RequestBody CallForms.ScoresForm form, Act act) {
    return ok(working.score(id, form.toPoints(), form.comment(), act), act.caller());
  }

  @PostMapping("/api/applications/{id}/feedback")
  @PermittedTo("application.give-feedback")
  @Operation(summary = "What the partner is told, after the deadline")
  ResponseEntity<ApplicationView> feedback(
      @PathVariable String id,
      @Valid @RequestBody CallForms.FeedbackForm form,
      IfMatch ifMatch,
      Act act) {
    return ok(working.giveFeedback(id, form.feedback(), ifMatch, act), act.caller());
  }

  private ResponseEntity<ApplicationView> ok(Applied applied, Caller caller) {
    return Etags.ok(applied.application(), views.of(applied, caller));
  }
}
