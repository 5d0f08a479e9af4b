package org.partnership.partner.screening.domain;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.DomainEvent;

/** A version of the sanctions list is in use from now on. */
public record ListImported(
    @Nullable String dateGenerated, int individuals, int entities, String sha256)
    implements DomainEvent {

  @Override
  public String type() {
    return "sanctions-list.imported.v1";
  }
}
