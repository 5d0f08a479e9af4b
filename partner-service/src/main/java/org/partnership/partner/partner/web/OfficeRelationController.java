package org.partnership.partner.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.partner.application.RelatingOffice;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Partners")
class OfficeRelationController {

  private final RelatingOffice relating;
  private final PartnerViews views;

  OfficeRelationController(RelatingOffice relating, PartnerViews views) {
    this.relating = relating;
    this.views = views;
  }

  /** What an office notes; focalPoint is the pseudonymous id of a member of staff. */
  record RelationForm(
      @Nullable @PlainText(max = 100) String focalPoint,
      @Nullable @PlainText(max = 4000, lines = true) String notes) {}

  @PutMapping("/api/partners/{id}/offices/{code}")
  @PermittedTo("partner.relate")
  @Operation(
      summary = "An office's own relation to a partner",
      description =
          "P-8. Notes are shown to that office alone. Replacing a relation takes If-Match, the"
              + " first one does not need it.")
  ResponseEntity<PartnerView> relate(
      @PathVariable String id,
      @PathVariable String code,
      @Valid @RequestBody RelationForm form,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Act act) {
    Stored<Partner> partner =
        relating.relate(id, code, form.focalPoint(), form.notes(), ifMatch, act);
    return Etags.ok(partner, views.of(partner, act.caller()));
  }
}
