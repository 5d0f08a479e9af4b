package org.partnership.partner.office.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.MergePatch;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.office.application.ChangingOffice;
import org.partnership.partner.office.application.ReadingOffices;
import org.partnership.partner.office.application.RegisteringOffice;
import org.partnership.partner.office.domain.Office;
import org.partnership.partner.office.domain.OfficeLevel;
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
@RequestMapping("/api/offices")
@Tag(name = "Offices")
class OfficeController {

  private final RegisteringOffice registering;
  private final ChangingOffice changing;
  private final ReadingOffices reading;
  private final MergePatch mergePatch;
  private final Access access;

  OfficeController(
      RegisteringOffice registering,
      ChangingOffice changing,
      ReadingOffices reading,
      MergePatch mergePatch,
      Access access) {
    this.registering = registering;
    this.changing = changing;
    this.reading = reading;
    this.mergePatch = mergePatch;
    this.access = access;
  }

  @PostMapping
  @PermittedTo("office.register")
  @Operation(summary = "Register an office below its parent")
  ResponseEntity<OfficeView> register(@Valid @RequestBody OfficeForm form, Act act) {
    Stored<Office> office = registering.register(form.toOffice(), act);
    return Etags.created(
        "/api/offices/" + office.id(), office, OfficeView.of(office, act.caller(), access));
  }

  @GetMapping
  @PermittedTo("office.read")
  @Operation(summary = "List offices by code")
  Listing.Page<OfficeView> list(
      @RequestParam(required = false) @Nullable OfficeLevel level,
      @RequestParam(required = false) @Nullable String parent,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "false") boolean total,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, "level", "parent", "country", "limit", "cursor", "total");
    return reading
        .page(new ReadingOffices.Wanted(level, parent, country), limit, cursor, total)
        .map(office -> OfficeView.of(office, caller, access));
  }

  @GetMapping("/{code}")
  @PermittedTo("office.read")
  @Operation(summary = "Read an office")
  ResponseEntity<OfficeView> get(@PathVariable String code, Caller caller) {
    Stored<Office> office = reading.one(code);
    return Etags.ok(office, OfficeView.of(office, caller, access));
  }

  @PatchMapping("/{code}")
  @PermittedTo("office.change")
  @Operation(summary = "Change an office by a JSON merge patch")
  ResponseEntity<OfficeView> change(
      @PathVariable String code, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<Office> office =
        changing.change(
            code,
            ifMatch,
            act,
            before ->
                mergePatch
                    .apply(OfficeChangeForm.of(before), patch, OfficeChangeForm.class)
                    .appliedTo(before));
    return Etags.ok(office, OfficeView.of(office, act.caller(), access));
  }
}
