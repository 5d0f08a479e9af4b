package org.partnership.agreement.countryprogramme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.countryprogramme.application.CountryProgrammes;
import org.partnership.agreement.countryprogramme.domain.CountryProgramme;
import org.partnership.agreement.search.ListView;
import org.partnership.kit.command.Act;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.QueryParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/country-programmes}. */
@RestController
@Tag(name = "Country programmes")
class CountryProgrammeController {

  private static final String PATH = "/api/country-programmes";

  private final CountryProgrammes programmes;
  private final Access access;

  CountryProgrammeController(CountryProgrammes programmes, Access access) {
    this.programmes = programmes;
    this.access = access;
  }

  @PostMapping(PATH)
  @PermittedTo(Actions.COUNTRY_PROGRAMME_REGISTER)
  @Operation(summary = "Registers a country programme, which agreements may name")
  ResponseEntity<CountryProgrammeView> register(
      @Valid @RequestBody CountryProgrammeBody body, Act act) {
    body.requireDates();
    Stored<CountryProgramme> registered =
        programmes.register(
            body.of(act.caller()),
            body.code(),
            body.name().strip(),
            body.startDate(),
            body.endDate(),
            act);
    return Etags.created(
        PATH + "/" + registered.id(), registered, CountryProgrammeView.of(registered));
  }

  @GetMapping(PATH)
  @PermittedTo(Actions.COUNTRY_PROGRAMME_READ)
  @Operation(summary = "Country programmes, newest first; an office stands for all below it too")
  ListView<CountryProgrammeView> list(
      @RequestParam(name = "office", required = false) @Nullable String office,
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(request, "office", "limit", "cursor");
    Listing.Page<Stored<CountryProgramme>> page =
        programmes.page(office == null ? null : access.offices().subtree(office), limit, cursor);
    return new ListView<>(
        page.items().stream().map(CountryProgrammeView::of).toList(),
        page.nextCursor(),
        null,
        null);
  }

  @GetMapping(PATH + "/{id}")
  @PermittedTo(Actions.COUNTRY_PROGRAMME_READ)
  @Operation(summary = "A country programme")
  ResponseEntity<CountryProgrammeView> get(@PathVariable("id") String id) {
    Stored<CountryProgramme> stored =
        programmes
            .find(id)
            .orElseThrow(() -> new RefusedException(Refusal.notFound("country-programme", id)));
    return Etags.ok(stored, CountryProgrammeView.of(stored));
  }
}
