package org.partnership.agreement.emergency.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.emergency.application.Emergencies;
import org.partnership.agreement.emergency.domain.Emergency;
import org.partnership.agreement.search.ListView;
import org.partnership.kit.command.Act;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.QueryParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/emergencies}. */
@RestController
@Tag(name = "Emergencies")
class EmergencyController {

  private final Emergencies emergencies;

  EmergencyController(Emergencies emergencies) {
    this.emergencies = emergencies;
  }

  @PostMapping("/api/emergencies")
  @PermittedTo(Actions.EMERGENCY_DECLARE)
  @Operation(summary = "Declares an emergency that expedited agreements may name (A-5)")
  ResponseEntity<EmergencyView> declare(@Valid @RequestBody EmergencyBody body, Act act) {
    LocalDate today = LocalDate.ofInstant(act.now(), ZoneOffset.UTC);
    Stored<Emergency> declared =
        emergencies.declare(
            body.title().strip(), body.where(), body.since(today), body.until(), act);
    return Etags.created("/api/emergencies/" + declared.id(), declared, EmergencyView.of(declared));
  }

  @GetMapping("/api/emergencies")
  @PermittedTo(Actions.EMERGENCY_READ)
  @Operation(summary = "Declared emergencies, newest first")
  ListView<EmergencyView> list(
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    Listing.Page<Stored<Emergency>> page = emergencies.page(limit, cursor);
    return new ListView<>(
        page.items().stream().map(EmergencyView::of).toList(), page.nextCursor(), null, null);
  }
}
