package org.partnership.partner.call.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.MergePatch;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.call.application.ReadingCalls;
import org.partnership.partner.call.application.WorkingOnCalls;
import org.partnership.partner.call.domain.Call;
import org.partnership.partner.call.domain.CallStatus;
import org.partnership.partner.call.web.CallViews.CallView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/calls")
@Tag(name = "Calls")
class CallController {

  private final WorkingOnCalls working;
  private final ReadingCalls reading;
  private final CallViews views;
  private final MergePatch mergePatch;

  CallController(
      WorkingOnCalls working, ReadingCalls reading, CallViews views, MergePatch mergePatch) {
    this.working = working;
    this.reading = reading;
    this.views = views;
    this.mergePatch = mergePatch;
  }

  @PostMapping
  @PermittedTo("call.draft")
  @Operation(summary = "Draft a call for expression of interest (A-13)")
  ResponseEntity<CallView> draft(@Valid @RequestBody CallForms.CallForm form, Act act) {
    Stored<Call> call = working.draft(form.toTerms(), act);
    return Etags.created("/api/calls/" + call.id(), call, views.of(call, act.caller()));
  }

  @GetMapping
  @PermittedTo("call.read")
  @Operation(summary = "Calls, the newest first; drafts and direct calls to those concerned")
  Listing.Page<CallView> list(
      @RequestParam(required = false) @Nullable CallStatus status,
      @RequestParam(required = false) @Nullable String office,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "false") boolean total,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, "status", "office", "limit", "cursor", "total");
    return reading
        .page(status, office, limit, cursor, total, caller)
        .map(call -> views.of(call, caller));
  }

  @GetMapping("/{id}")
  @PermittedTo("call.read")
  @Operation(summary = "Read a call, with the questions asked about it")
  ResponseEntity<CallView> get(@PathVariable String id, Caller caller) {
    return ok(reading.one(id, caller), caller);
  }

  @PatchMapping("/{id}")
  @PermittedTo("call.edit")
  @Operation(summary = "Change a draft by a JSON merge patch")
  ResponseEntity<CallView> edit(
      @PathVariable String id, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<Call> call =
        working.edit(
            id,
            ifMatch,
            act,
            before ->
                mergePatch
                    .apply(CallForms.CallForm.of(before), patch, CallForms.CallForm.class)
                    .toTerms());
    return ok(call, act.caller());
  }

  @PostMapping("/{id}/publication")
  @PermittedTo("call.publish")
  @Operation(
      summary = "Publish a call",
      description = "Refused with everything that is missing; weights sum to 100.")
  ResponseEntity<CallView> publish(@PathVariable String id, IfMatch ifMatch, Act act) {
    return ok(working.publish(id, ifMatch, act), act.caller());
  }

  @PostMapping("/{id}/questions")
  @PermittedTo("call.question")
  @Operation(
      summary = "Ask about a call, or answer",
      description = "A partner sends text; the office sends number and answer. All see both.")
  ResponseEntity<CallView> question(
      @PathVariable String id, @Valid @RequestBody CallForms.CallQuestionForm form, Act act) {
    boolean partner = act.caller() instanceof Caller.PartnerPerson;
    if (partner && form.text() != null) {
      return ok(working.ask(id, form.text(), act), act.caller());
    }
    if (!partner && form.number() != null && form.answer() != null) {
      return ok(working.answer(id, form.number(), form.answer(), act), act.caller());
    }
    throw new RefusedException(
        Refusal.malformed(partner ? "/text" : "/answer", "question-or-answer-missing"));
  }

  @PostMapping("/{id}/cancellation")
  @PermittedTo("call.cancel")
  @Operation(summary = "Cancel a call")
  ResponseEntity<CallView> cancel(
      @PathVariable String id,
      @Valid @RequestBody CallForms.CallReasonForm form,
      IfMatch ifMatch,
      Act act) {
    return ok(working.cancel(id, form.reason(), ifMatch, act), act.caller());
  }

  @PostMapping("/{id}/selection")
  @PermittedTo("call.select")
  @Operation(
      summary = "Choose among the applications",
      description =
          "After the deadline, by another person than who prepared the call (R-1), when every"
              + " application is scored and has feedback. The event opens a partnership at"
              + " identifying.")
  ResponseEntity<CallView> select(
      @PathVariable String id,
      @Valid @RequestBody CallForms.SelectionForm form,
      IfMatch ifMatch,
      Act act) {
    return ok(
        working.select(
            id, form.applicationIds().stream().distinct().toList(), form.reason(), ifMatch, act),
        act.caller());
  }

  private ResponseEntity<CallView> ok(Stored<Call> call, Caller caller) {
    return Etags.ok(call, views.of(call, caller));
  }
}
