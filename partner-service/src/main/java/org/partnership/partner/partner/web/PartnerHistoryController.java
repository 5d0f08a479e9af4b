package org.partnership.partner.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.domain.HistoryEntry;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.profile.FieldChange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Partners")
class PartnerHistoryController {

  private final ReadingPartners reading;

  PartnerHistoryController(ReadingPartners reading) {
    this.reading = reading;
  }

  /** Who ({@code by}, for {@code office}), when, what, from, to, why. */
  record HistoryEntryView(
      int number,
      Instant at,
      String by,
      @Nullable String office,
      String action,
      @Nullable PartnerStatus from,
      @Nullable PartnerStatus to,
      List<FieldChange> changes,
      @Nullable String reason) {

    static HistoryEntryView of(HistoryEntry e) {
      return new HistoryEntryView(
          e.number(),
          e.at(),
          e.by(),
          e.office(),
          e.action(),
          e.from(),
          e.to(),
          e.changes(),
          e.reason());
    }
  }

  @GetMapping("/api/partners/{id}/history")
  @PermittedTo("partner.history")
  @Operation(summary = "Every change of a partner, the newest first (R-2)")
  Listing.Page<HistoryEntryView> history(
      @PathVariable String id,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "false") boolean total,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, "limit", "cursor", "total");
    List<HistoryEntry> all = reading.asKept(id, "partner.history", caller).state().history();
    return MemoryPages.newestFirst(all, limit, cursor, total).map(HistoryEntryView::of);
  }
}
