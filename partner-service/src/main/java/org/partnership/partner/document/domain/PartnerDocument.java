package org.partnership.partner.document.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * A file that belongs to a partner; the content is kept beside it.
 *
 * @param office that added it; none where the partner's own people did
 * @param contentType by its content, never by its name
 * @param bytes size
 * @param sha256 of the content, hexadecimal
 * @param confidential for the office that added it alone
 * @param addedBy pseudonymous id
 * @param removedFor why it was removed
 */
public record PartnerDocument(
    String partnerId,
    DocumentPurpose purpose,
    @Nullable String office,
    String title,
    String fileName,
    String contentType,
    long bytes,
    String sha256,
    boolean confidential,
    String addedBy,
    DocumentStatus status,
    @Nullable String removedFor) {

  /** A document that was just taken in. */
  public static Decision<PartnerDocument> add(PartnerDocument document) {
    return Decision.accept(
        document,
        List.of(
            new DocumentEvent.Added(
                document.partnerId(),
                document.purpose(),
                document.contentType(),
                document.bytes())));
  }

  /**
   * Without its content and the names it went by.
   *
   * @param citedBy the assessment that rests on it, if one does: then it stays
   */
  public Decision<PartnerDocument> remove(Optional<String> citedBy, String reason) {
    Optional<Refusal> wrongState =
        DocumentLifeCycle.TABLE
            .refusal(DocumentLifeCycle.REMOVE, status)
            .or(
                () ->
                    citedBy.map(
                        id -> Refusal.conflict(Reason.of("P-5", "document-is-evidence", id))));
    return wrongState.isPresent()
        ? Decision.refuse(wrongState.get())
        : Decision.accept(
            new PartnerDocument(
                partnerId,
                purpose,
                office,
                "",
                "",
                contentType,
                bytes,
                sha256,
                confidential,
                addedBy,
                DocumentStatus.REMOVED,
                reason),
            List.of(new DocumentEvent.Removed(partnerId, reason)));
  }
}
