package org.partnership.partner.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.partner.application.ArchivingPartner;
import org.partnership.partner.partner.application.BlockingPartner;
import org.partnership.partner.partner.application.HoldingPartner;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/partners/{id}")
@Tag(name = "Partners")
class PartnerHoldController {

  private final HoldingPartner holding;
  private final BlockingPartner blocking;
  private final ArchivingPartner archiving;
  private final PartnerViews views;

  PartnerHoldController(
      HoldingPartner holding,
      BlockingPartner blocking,
      ArchivingPartner archiving,
      PartnerViews views) {
    this.holding = holding;
    this.blocking = blocking;
    this.archiving = archiving;
    this.views = views;
  }

  /** Why; reasons are official and published. */
  record ReasonForm(@NotNull @PlainText(max = 2000, lines = true) String reason) {}

  record SuspensionForm(
      @NotNull @PlainText(max = 2000, lines = true) String reason,
      @Nullable LocalDate reviewDate) {}

  record BlockingForm(
      @NotNull @PlainText(max = 2000, lines = true) String reason,
      @Nullable @Size(max = 36) String flagId) {}

  @PostMapping("/suspension")
  @PermittedTo("partner.suspend")
  @Operation(summary = "Put a partner on hold until a review date (90 days if none is given)")
  ResponseEntity<PartnerView> suspend(
      @PathVariable String id, @Valid @RequestBody SuspensionForm form, IfMatch ifMatch, Act act) {
    return answer(holding.suspend(id, form.reason(), form.reviewDate(), ifMatch, act), act);
  }

  @PostMapping("/reinstatement")
  @PermittedTo("partner.reinstate")
  @Operation(summary = "Lift a suspension (R-1: another person than who suspended)")
  ResponseEntity<PartnerView> reinstate(
      @PathVariable String id, @Valid @RequestBody ReasonForm form, IfMatch ifMatch, Act act) {
    return answer(holding.reinstate(id, form.reason(), ifMatch, act), act);
  }

  @PostMapping("/blocking")
  @PermittedTo("partner.block")
  @Operation(summary = "Block a partner for all offices, on a red flag (P-4)")
  ResponseEntity<PartnerView> block(
      @PathVariable String id, @Valid @RequestBody BlockingForm form, IfMatch ifMatch, Act act) {
    return answer(blocking.block(id, form.reason(), form.flagId(), ifMatch, act), act);
  }

  @PostMapping("/unblocking")
  @PermittedTo("partner.unblock")
  @Operation(summary = "Lift a blocking, and with it the flag it rested on")
  ResponseEntity<PartnerView> unblock(
      @PathVariable String id, @Valid @RequestBody ReasonForm form, IfMatch ifMatch, Act act) {
    return answer(blocking.unblock(id, form.reason(), ifMatch, act), act);
  }

  @PostMapping("/archiving")
  @PermittedTo("partner.archive")
  @Operation(summary = "Take a partner out of use, while no agreement with it is open")
  ResponseEntity<PartnerView> archive(
      @PathVariable String id, @Valid @RequestBody ReasonForm form, IfMatch ifMatch, Act act) {
    return answer(archiving.archive(id, form.reason(), ifMatch, act), act);
  }

  private ResponseEntity<PartnerView> answer(Stored<Partner> partner, Act act) {
    return Etags.ok(partner, views.of(partner, act.caller()));
  }
}
