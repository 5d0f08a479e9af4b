package org.partnership.partner.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.partner.application.ErasingPeople;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Partners")
class PersonErasureController {

  private final ErasingPeople erasing;
  private final PartnerViews views;

  PersonErasureController(ErasingPeople erasing, PartnerViews views) {
    this.erasing = erasing;
    this.views = views;
  }

  /** Who is to be forgotten, and why; the name is kept nowhere, the reason in the history. */
  record PersonErasureForm(
      @NotNull @PlainText(max = 200) String name,
      @NotNull @PlainText(max = 2000, lines = true) String reason) {}

  @PostMapping("/api/partners/{id}/person-erasure")
  @PermittedTo("partner.erase-person")
  @Operation(
      summary = "Erase a contact or officer of a partner",
      description =
          "Everything the record says of the person goes, also in what dismissed screenings say;"
              + " the history tells that it happened and not whom it was about.")
  ResponseEntity<PartnerView> erase(
      @PathVariable String id,
      @Valid @RequestBody PersonErasureForm form,
      IfMatch ifMatch,
      Act act) {
    Stored<Partner> erased = erasing.erase(id, form.name(), form.reason(), ifMatch, act);
    return Etags.ok(erased, views.of(erased, act.caller()));
  }
}
