package org.partnership.partner.document.application;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.document.domain.ContentKind;
import org.partnership.partner.document.domain.DocumentPurpose;
import org.partnership.partner.document.domain.DocumentStatus;
import org.partnership.partner.document.domain.PartnerDocument;
import org.partnership.partner.document.store.DocumentContents;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.act.By;
import org.springframework.stereotype.Component;

/**
 * A file is added to a partner: its content first, then the document, which is what makes it be
 * there.
 */
@Component
public class AddingDocument {

  private final AggregateStore<PartnerDocument> documents;
  private final DocumentContents contents;
  private final ReadingPartners partners;
  private final Commands commands;
  private final DocumentProperties bounds;

  AddingDocument(
      AggregateStore<PartnerDocument> documents,
      DocumentContents contents,
      ReadingPartners partners,
      Commands commands,
      DocumentProperties bounds) {
    this.documents = documents;
    this.contents = contents;
    this.partners = partners;
    this.commands = commands;
    this.bounds = bounds;
  }

  /**
   * What is said about a file.
   *
   * @param title its name where none is given
   */
  public record Upload(
      String partnerId,
      DocumentPurpose purpose,
      @Nullable String title,
      boolean confidential,
      String fileName) {}

  /** The document; refused when it is of no kind that is taken in, empty or too large. */
  public Stored<PartnerDocument> add(Upload upload, Path file, Act act) throws IOException {
    String action =
        upload.purpose() == DocumentPurpose.EVIDENCE
            ? "document.add-evidence"
            : "document.add-to-profile";
    Stored<Partner> partner = partners.one(upload.partnerId(), action, act.caller());
    By by = By.of(act);
    refuseIf(PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.EDIT, partner.state().status()));
    refuseIf(confidentiality(upload, by));
    refuseIf(size(Files.size(file)));
    refuseIf(number(partner));
    ContentKind kind = kind(file);
    String id = Ids.forNewThing(act);
    contents.mark(id, act.now());
    DocumentContents.Kept kept;
    try (InputStream content = Files.newInputStream(file)) {
      kept = contents.keep(id, content);
    }
    String fileName = kind.fileName(upload.fileName());
    Stored<PartnerDocument> document =
        commands.create(
            documents,
            id,
            PartnerDocument.add(
                new PartnerDocument(
                    partner.id(),
                    upload.purpose(),
                    by.office(),
                    upload.title() == null ? fileName : upload.title(),
                    fileName,
                    kind.contentType(),
                    kept.bytes(),
                    kept.sha256(),
                    upload.confidential(),
                    by.id(),
                    DocumentStatus.KEPT,
                    null)),
            act);
    contents.unmark(id);
    return document;
  }

  private static Optional<Refusal> confidentiality(Upload upload, By by) {
    boolean misplaced =
        upload.confidential()
            && (by.office() == null || upload.purpose() == DocumentPurpose.EVIDENCE);
    return misplaced
        ? Optional.of(
            Refusal.policy(
                Reason.of("P-8", "document-confidential-to-an-office").at("/confidential")))
        : Optional.empty();
  }

  private Optional<Refusal> size(long bytes) {
    if (bytes == 0) {
      return Optional.of(Refusal.malformed("/file", "document-empty"));
    }
    return bytes > bounds.maxBytes()
        ? Optional.of(
            Refusal.of(
                Refusal.Kind.TOO_LARGE,
                Reason.plain("document-too-large", bounds.maxBytes()).at("/file")))
        : Optional.empty();
  }

  private Optional<Refusal> number(Stored<Partner> partner) {
    long there = documents.count(Filters.eq("state.partnerId", partner.id()));
    return there >= bounds.perPartner()
        ? Optional.of(Refusal.policy(Reason.plain("documents-too-many", bounds.perPartner())))
        : Optional.empty();
  }

  private static ContentKind kind(Path file) throws IOException {
    String type = DetectingContent.typeOf(file);
    return ContentKind.of(type)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.of(
                        Refusal.Kind.UNSUPPORTED,
                        Reason.of("P-5", "document-kind-not-taken", type, ContentKind.endings())
                            .at("/file"))));
  }

  private static void refuseIf(Optional<Refusal> refusal) {
    refusal.ifPresent(
        why -> {
          throw new RefusedException(why);
        });
  }
}
