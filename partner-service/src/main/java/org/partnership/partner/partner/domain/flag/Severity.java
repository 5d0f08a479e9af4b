package org.partnership.partner.partner.domain.flag;

/** How serious whoever raised a flag takes it to be. */
public enum Severity {
  OBSERVATION,
  YELLOW
}
