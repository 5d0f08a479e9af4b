package org.partnership.partner.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.job.Job;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.screening.application.ImportingList;
import org.partnership.partner.screening.domain.SanctionsList;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/sanctions-lists")
@Tag(name = "Screenings")
class SanctionsListController {

  /** The list is a few megabytes; what is far larger is no list. */
  private static final int BYTES_MAX = 25 * 1024 * 1024;

  private final ImportingList importing;

  SanctionsListController(ImportingList importing) {
    this.importing = importing;
  }

  record SanctionsLists(List<SanctionsListView> items) {}

  record SanctionsListView(
      String id,
      long version,
      Instant createdAt,
      @Nullable String dateGenerated,
      int individuals,
      int entities,
      String sha256,
      String importedBy) {

    static SanctionsListView of(Stored<SanctionsList> list) {
      return new SanctionsListView(
          list.id(),
          list.version(),
          list.createdAt(),
          list.state().dateGenerated(),
          list.state().individuals(),
          list.state().entities(),
          list.state().sha256(),
          list.state().importedBy());
    }
  }

  @PostMapping
  @PermittedTo("sanctions-list.import")
  @Operation(
      summary = "Import the UN consolidated list (P-3)",
      description =
          "As the XML itself, or as the part named file of a form. Answers with the job that holds"
              + " the whole register against it.")
  ResponseEntity<Job> importList(HttpServletRequest request, Act act) throws IOException {
    importing.requireMayImport(act.caller());
    if (request instanceof MultipartHttpServletRequest form) {
      MultipartFile file = form.getFile("file");
      if (file == null) {
        throw new RefusedException(Refusal.malformed("/file", "sanctions-list-file-missing"));
      }
      try (InputStream in = file.getInputStream()) {
        return imported(in, act);
      }
    }
    String type = request.getContentType();
    if (type == null || !(type.startsWith("application/xml") || type.startsWith("text/xml"))) {
      throw new RefusedException(
          Refusal.of(
              Refusal.Kind.UNSUPPORTED,
              Reason.plain("media-type-not-supported", "application/xml")));
    }
    return imported(request.getInputStream(), act);
  }

  private ResponseEntity<Job> imported(InputStream in, Act act) throws IOException {
    Job job = importing.importFrom(new Bounded(in), act);
    return ResponseEntity.accepted()
        .location(URI.create("/api/jobs/partner-service/" + job.id()))
        .body(job);
  }

  @GetMapping
  @PermittedTo("sanctions-list.read")
  @Operation(summary = "Versions of the sanctions list that were imported, the newest first")
  SanctionsLists list(HttpServletRequest request, Caller caller) {
    QueryParameters.onlyKnown(request);
    return new SanctionsLists(importing.versions().stream().map(SanctionsListView::of).toList());
  }

  /** Refuses to go on where an upload is larger than any list. */
  private static final class Bounded extends java.io.FilterInputStream {
    private int read;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      return counted(count, Math.max(0, count));
    }

    private int counted(int result, int bytes) {
      read += bytes;
      if (read > BYTES_MAX) {
        throw new RefusedException(
            Refusal.of(Refusal.Kind.TOO_LARGE, Reason.plain("body-too-large", BYTES_MAX)));
      }
      return result;
    }
  }
}
