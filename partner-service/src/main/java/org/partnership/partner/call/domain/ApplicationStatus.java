package org.partnership.partner.call.domain;

/** Where an application stands; whether it was chosen, the call says. */
public enum ApplicationStatus {
  DRAFT,
  SUBMITTED,
  WITHDRAWN
}
