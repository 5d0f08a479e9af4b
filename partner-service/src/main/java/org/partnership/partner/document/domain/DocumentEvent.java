package org.partnership.partner.document.domain;

import org.partnership.kit.event.DomainEvent;

/** What happens to documents; their names and what they say stay here. */
public sealed interface DocumentEvent extends DomainEvent {

  /** One was added to a partner. */
  record Added(String partnerId, DocumentPurpose purpose, String contentType, long bytes)
      implements DocumentEvent {
    @Override
    public String type() {
      return "partner-document.added.v1";
    }
  }

  /** One was removed, its content is gone. */
  record Removed(String partnerId, String reason) implements DocumentEvent {
    @Override
    public String type() {
      return "partner-document.removed.v1";
    }
  }
}
