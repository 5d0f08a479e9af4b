package org.partnership.partner.document.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.Stored;
import org.partnership.partner.document.domain.DocumentPurpose;
import org.partnership.partner.document.domain.DocumentStatus;
import org.partnership.partner.document.domain.PartnerDocument;

/**
 * What is known about a document; its content is the answer to its own address.
 *
 * @param bytes size of the content
 * @param sha256 of the content, hexadecimal
 * @param addedBy for staff alone
 */
record DocumentView(
    String id,
    long version,
    DocumentStatus status,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String office,
    List<String> allowedActions,
    String partnerId,
    DocumentPurpose purpose,
    String title,
    String fileName,
    String contentType,
    long bytes,
    String sha256,
    boolean confidential,
    @Nullable String addedBy) {

  static DocumentView of(Stored<PartnerDocument> document, boolean forStaff, List<String> allowed) {
    PartnerDocument state = document.state();
    return new DocumentView(
        document.id(),
        document.version(),
        state.status(),
        document.createdAt(),
        document.updatedAt(),
        state.office(),
        allowed,
        state.partnerId(),
        state.purpose(),
        state.title(),
        state.fileName(),
        state.contentType(),
        state.bytes(),
        state.sha256(),
        state.confidential(),
        forStaff ? state.addedBy() : null);
  }
}
