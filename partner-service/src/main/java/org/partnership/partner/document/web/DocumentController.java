package org.partnership.partner.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.PlainText;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.document.application.AddingDocument;
import org.partnership.partner.document.application.ReadingDocuments;
import org.partnership.partner.document.application.RemovingDocument;
import org.partnership.partner.document.domain.DocumentPurpose;
import org.partnership.partner.document.domain.PartnerDocument;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/partner-documents")
@Tag(name = "Documents")
class DocumentController {

  private static final int TITLE_MAX = 200;

  private final AddingDocument adding;
  private final ReadingDocuments reading;
  private final RemovingDocument removing;

  DocumentController(AddingDocument adding, ReadingDocuments reading, RemovingDocument removing) {
    this.adding = adding;
    this.reading = reading;
    this.removing = removing;
  }

  record DocumentRemovalForm(@NotNull @PlainText(max = 1000, lines = true) String reason) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @PermittedTo("document.add")
  @Operation(
      summary = "Add a document to a partner",
      description =
          "PDF, PNG, JPEG, plain text, and office documents without macros; what it is, is decided"
              + " by its content. PROFILE documents are for readers of the register, or, when"
              + " confidential, for the office that adds them; EVIDENCE is for those who read the"
              + " partner's assessments, whose answers cite it by its id (P-5).")
  ResponseEntity<DocumentView> add(
      @RequestParam String partnerId,
      @RequestParam DocumentPurpose purpose,
      @RequestParam(required = false) @Nullable @PlainText(max = TITLE_MAX) String title,
      @RequestParam(defaultValue = "false") boolean confidential,
      @RequestPart("file") MultipartFile file,
      HttpServletRequest request,
      Act act)
      throws IOException {
    QueryParameters.onlyKnown(request, "partnerId", "purpose", "title", "confidential");
    String named = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    AddingDocument.Upload upload =
        new AddingDocument.Upload(partnerId, purpose, title, confidential, named);
    Path copy = Files.createTempFile("document", null);
    try {
      file.transferTo(copy);
      Stored<PartnerDocument> added = adding.add(upload, copy, act);
      return Etags.created(
          "/api/partner-documents/" + added.id(), added, view(added, act.caller()));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  @GetMapping
  @PermittedTo("document.read")
  @Operation(summary = "The documents of a partner that the caller may see, the newest first")
  Listing.Page<DocumentView> list(
      @RequestParam String partnerId,
      @RequestParam(required = false) @Nullable DocumentPurpose purpose,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, "partnerId", "purpose", "limit", "cursor");
    return reading
        .page(partnerId, purpose, limit, cursor, caller)
        .map(document -> view(document, caller));
  }

  @GetMapping("/{id}")
  @PermittedTo("document.read")
  @Operation(
      summary = "The content of a document",
      description = "Always as a download: nothing that somebody sent in is shown in a browser.")
  ResponseEntity<Resource> download(@PathVariable String id, Caller caller) {
    Stored<PartnerDocument> document = reading.one(id, caller);
    PartnerDocument state = document.state();
    return ResponseEntity.ok()
        .eTag("\"" + document.version() + "\"")
        .contentType(MediaType.parseMediaType(state.contentType()))
        .contentLength(state.bytes())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(state.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(reading.content(document)));
  }

  @PostMapping("/{id}/removal")
  @PermittedTo("document.remove")
  @Operation(summary = "Remove a document: its content is gone, that it was there stays known")
  ResponseEntity<DocumentView> remove(
      @PathVariable String id,
      @RequestBody @Valid DocumentRemovalForm form,
      IfMatch ifMatch,
      Act act) {
    Stored<PartnerDocument> removed = removing.remove(id, form.reason(), ifMatch, act);
    return Etags.ok(removed, view(removed, act.caller()));
  }

  private DocumentView view(Stored<PartnerDocument> document, Caller caller) {
    return DocumentView.of(
        document, !(caller instanceof Caller.PartnerPerson), reading.allowed(document, caller));
  }
}
