package org.partnership.partner.imports.domain;

/** Layouts that are understood. */
public enum ImportFormat {
  CSV,
  IATI_ORGANISATIONS,
  CRS_CHANNEL_CODES
}
