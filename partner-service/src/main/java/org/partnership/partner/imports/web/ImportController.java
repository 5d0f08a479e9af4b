package org.partnership.partner.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.job.Job;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.web.QueryParameters;
import org.partnership.kit.web.Texts;
import org.partnership.partner.imports.application.HandingInFile;
import org.partnership.partner.imports.application.HandingInFile.Layout;
import org.partnership.partner.imports.application.ReadingImports;
import org.partnership.partner.imports.domain.ImportFormat;
import org.partnership.partner.imports.domain.RowOutcome;
import org.partnership.partner.imports.store.ImportRow;
import org.partnership.partner.imports.store.PartnerImport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/partner-imports")
@Tag(name = "Imports")
class ImportController {

  private static final String CSV = "text/csv";
  private static final String SUMMARY = "Import partners from a file";
  private static final String LAYOUTS =
      "P-10. CSV with the columns legal_name, short_name, former_names, aliases, categories,"
          + " civil_society_kind, country, headquarters, parent_id, reach, identifiers, focus_areas,"
          + " tags, offers, languages, website, description (lists with ; between; identifiers as"
          + " scheme:id, offers as KIND: text); IATI 2.03 organisation XML; the IATI code list"
          + " CRSChannelCode. dryRun=true only says what would happen. The job has the id of the"
          + " import; partners that are there already are left as they are.";

  private final HandingInFile handingIn;
  private final ReadingImports reading;
  private final Texts texts;

  ImportController(HandingInFile handingIn, ReadingImports reading, Texts texts) {
    this.handingIn = handingIn;
    this.reading = reading;
    this.texts = texts;
  }

  /**
   * An import.
   *
   * @param counts rows by outcome, as far as they are worked through
   */
  record ImportView(
      String id,
      String office,
      boolean dryRun,
      ImportFormat format,
      int rows,
      Map<RowOutcome, Long> counts,
      Instant createdAt) {}

  /** Why a row had its outcome, in the caller's language. */
  record RowReasonView(@Nullable String rule, String code, String fact) {}

  /**
   * A row of an import.
   *
   * @param number in the file, from 1, headings not counted
   * @param outcome null while it waits
   */
  record ImportRowView(
      int number,
      String name,
      @Nullable RowOutcome outcome,
      @Nullable String partnerId,
      List<RowReasonView> reasons) {}

  @PostMapping(consumes = {CSV, MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
  @PermittedTo("partner.import")
  @Operation(summary = SUMMARY, description = LAYOUTS)
  ResponseEntity<Job> handIn(
      @RequestParam(defaultValue = "false") boolean dryRun, HttpServletRequest request, Act act)
      throws IOException {
    QueryParameters.onlyKnown(request, "dryRun");
    return accepted(
        handingIn.handIn(
            request.getInputStream(),
            request.getContentLengthLong(),
            layout(request.getContentType()),
            dryRun,
            act));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PermittedTo("partner.import")
  @Operation(summary = SUMMARY, description = LAYOUTS)
  ResponseEntity<Job> upload(
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestPart("file") MultipartFile file,
      HttpServletRequest request,
      Act act)
      throws IOException {
    QueryParameters.onlyKnown(request, "dryRun");
    String named = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String type = named.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : file.getContentType();
    try (InputStream in = file.getInputStream()) {
      return accepted(handingIn.handIn(in, file.getSize(), layout(type), dryRun, act));
    }
  }

  @GetMapping("/{id}")
  @PermittedTo("partner.import-read")
  @Operation(summary = "An import, with its rows counted by outcome")
  ImportView get(@PathVariable String id, Caller caller) {
    ReadingImports.Counted found = reading.one(id, caller);
    PartnerImport file = found.file();
    return new ImportView(
        file.id(),
        file.office(),
        file.dryRun(),
        file.format(),
        file.rows(),
        found.counts(),
        file.createdAt());
  }

  @GetMapping("/{id}/rows")
  @PermittedTo("partner.import-read")
  @Operation(summary = "What came of each row, in the order of the file")
  Listing.Page<ImportRowView> rows(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable RowOutcome outcome,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request,
      Caller caller,
      Locale locale) {
    QueryParameters.onlyKnown(request, "outcome", "limit", "cursor");
    return reading.rows(id, outcome, limit, cursor, caller).map(row -> view(row, locale));
  }

  private ImportRowView view(ImportRow row, Locale locale) {
    return new ImportRowView(
        row.number(),
        row.name(),
        row.outcome(),
        row.partnerId(),
        row.why().stream()
            .map(w -> new RowReasonView(w.rule(), w.code(), texts.fact(w.toReason(), locale)))
            .toList());
  }

  private static Layout layout(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(CSV)
        ? Layout.CSV
        : Layout.XML;
  }

  private static ResponseEntity<Job> accepted(Job job) {
    return ResponseEntity.accepted()
        .header("Location", "/api/jobs/partner-service/" + job.id())
        .body(job);
  }
}
