package org.partnership.reporting.rebuild.web;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.PlainText;
import org.partnership.kit.web.QueryParameters;
import org.partnership.reporting.rebuild.application.Rebuilding;
import org.partnership.reporting.rebuild.domain.Rebuild;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rebuilds")
@Tag(name = "Rebuilds")
class RebuildController {

  private final Rebuilding rebuilding;
  private final AggregateStore<Rebuild> rebuilds;
  private final Access access;

  RebuildController(Rebuilding rebuilding, AggregateStore<Rebuild> rebuilds, Access access) {
    this.rebuilding = rebuilding;
    this.rebuilds = rebuilds;
    this.access = access;
  }

  /** Why. */
  record ReasonForm(@NotNull @PlainText(max = 1000, lines = true) String reason) {}

  @PostMapping
  @PermittedTo("rebuild.start")
  @Operation(
      summary = "Rebuild everything derived from the events alone, while it keeps answering",
      description =
          "Answers at once; the job tells how far it is. Equal to what serves, it takes its place by "
              + "itself; a difference waits for an operator.")
  ResponseEntity<RebuildView> start(Act act) {
    Stored<Rebuild> rebuild = rebuilding.start(act);
    return ResponseEntity.accepted()
        .location(URI.create("/api/rebuilds/" + rebuild.id()))
        .eTag("\"" + rebuild.version() + "\"")
        .body(RebuildView.of(rebuild, act.caller(), access));
  }

  @GetMapping
  @PermittedTo("rebuild.read")
  @Operation(summary = "Rebuilds, newest first")
  Listing.Page<RebuildView> list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    return Listing.page(
            rebuilds, new Listing.Query(Filters.empty(), "createdAt", true, limit, cursor, false))
        .map(r -> RebuildView.of(r, caller, access));
  }

  @GetMapping("/{id}")
  @PermittedTo("rebuild.read")
  @Operation(summary = "A rebuild, with the differences found")
  ResponseEntity<RebuildView> get(@PathVariable String id, Caller caller) {
    Stored<Rebuild> rebuild =
        rebuilds.find(id).orElseThrow(() -> new RefusedException(Refusal.notFound("rebuild", id)));
    return Etags.ok(rebuild, RebuildView.of(rebuild, caller, access));
  }

  @PostMapping("/{id}/acceptance")
  @PermittedTo("rebuild.accept")
  @Operation(summary = "Let a rebuild serve although it differs")
  ResponseEntity<RebuildView> accept(
      @PathVariable String id, @Valid @RequestBody ReasonForm form, IfMatch ifMatch, Act act) {
    Stored<Rebuild> rebuild = rebuilding.accept(id, form.reason(), ifMatch, act);
    return Etags.ok(rebuild, RebuildView.of(rebuild, act.caller(), access));
  }

  @PostMapping("/{id}/cancellation")
  @PermittedTo("rebuild.cancel")
  @Operation(summary = "Do without a rebuild")
  ResponseEntity<RebuildView> cancel(
      @PathVariable String id, @Valid @RequestBody ReasonForm form, IfMatch ifMatch, Act act) {
    Stored<Rebuild> rebuild = rebuilding.cancel(id, form.reason(), ifMatch, act);
    return Etags.ok(rebuild, RebuildView.of(rebuild, act.caller(), access));
  }
}
