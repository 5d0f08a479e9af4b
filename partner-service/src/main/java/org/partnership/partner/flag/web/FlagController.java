package org.partnership.partner.flag.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.PlainText;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.flag.application.Flags;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.flag.FlagDecision;
import org.partnership.partner.partner.domain.flag.FlagLifeCycle;
import org.partnership.partner.partner.domain.flag.Severity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Flags")
class FlagController {

  private final Flags flags;
  private final ReadingPartners partners;
  private final Access access;

  FlagController(Flags flags, ReadingPartners partners, Access access) {
    this.flags = flags;
    this.partners = partners;
    this.access = access;
  }

  record FlagItems(List<FlagView> items) {}

  record FlagForm(
      @NotNull Severity severity, @NotNull @PlainText(max = 2000, lines = true) String reason) {}

  record EscalationForm(@NotNull @PlainText(max = 2000, lines = true) String reason) {}

  record FlagDecisionForm(
      @NotNull FlagDecision decision,
      @NotNull @PlainText(max = 2000, lines = true) String reason) {}

  @PostMapping("/api/partners/{id}/flags")
  @PermittedTo("flag.raise")
  @Operation(summary = "Raise a flag: an observation or a yellow one (P-4)")
  ResponseEntity<FlagView> raise(
      @PathVariable String id, @Valid @RequestBody FlagForm form, Act act) {
    Flags.Found found = flags.raise(id, form.severity(), form.reason(), act);
    return ResponseEntity.created(URI.create("/api/flags/" + found.flag().id()))
        .eTag(tag(found.flag()))
        .body(view(found.partner(), found.flag(), act.caller()));
  }

  @GetMapping("/api/partners/{id}/flags")
  @PermittedTo("flag.read")
  @Operation(summary = "A partner's flags, the newest first")
  FlagItems list(@PathVariable String id, HttpServletRequest request, Caller caller) {
    QueryParameters.onlyKnown(request);
    Stored<Partner> partner = partners.one(id, "flag.read", caller);
    return new FlagItems(
        partner.state().flags().reversed().stream().map(f -> view(partner, f, caller)).toList());
  }

  @GetMapping("/api/flags/{id}")
  @PermittedTo("flag.read")
  @Operation(summary = "Read a flag")
  ResponseEntity<FlagView> get(@PathVariable String id, Caller caller) {
    return ok(flags.visible(id, caller), caller);
  }

  @PostMapping("/api/flags/{id}/escalation")
  @PermittedTo("flag.escalate")
  @Operation(summary = "Ask headquarters to decide a flag; once")
  ResponseEntity<FlagView> escalate(
      @PathVariable String id, @Valid @RequestBody EscalationForm form, IfMatch ifMatch, Act act) {
    return ok(flags.escalate(id, form.reason(), ifMatch, act), act.caller());
  }

  @PostMapping("/api/flags/{id}/decision")
  @PermittedTo("flag.decide")
  @Operation(summary = "Decide an escalated flag: valid makes it red, invalid closes it")
  ResponseEntity<FlagView> decide(
      @PathVariable String id,
      @Valid @RequestBody FlagDecisionForm form,
      IfMatch ifMatch,
      Act act) {
    return ok(flags.decide(id, form.decision(), form.reason(), ifMatch, act), act.caller());
  }

  private ResponseEntity<FlagView> ok(Flags.Found found, Caller caller) {
    return ResponseEntity.ok()
        .eTag(tag(found.flag()))
        .body(view(found.partner(), found.flag(), caller));
  }

  private static String tag(Flag flag) {
    return "\"" + flag.version() + "\"";
  }

  private FlagView view(Stored<Partner> partner, Flag flag, Caller caller) {
    Scope scope = PartnerScope.of(flag);
    List<String> allowed =
        switch (flag.status()) {
          case OPEN -> access.allowed(caller, List.of(FlagLifeCycle.ESCALATE), scope);
          case ESCALATED -> access.allowed(caller, List.of("flag.decide"), scope);
          case RED, CLOSED -> List.of();
        };
    return FlagView.of(partner, flag, allowed);
  }
}
