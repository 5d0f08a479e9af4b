package org.partnership.partner.partner.domain.event;

import java.time.LocalDate;

/**
 * An office has a relation to a partner; who its focal point is and what it noted stays with it.
 */
public record OfficeRelated(String office, boolean hasFocalPoint, LocalDate since)
    implements PartnerEvent {

  @Override
  public String type() {
    return "partner.office-related.v1";
  }
}
