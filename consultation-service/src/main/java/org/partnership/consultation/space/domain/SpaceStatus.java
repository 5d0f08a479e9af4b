package org.partnership.consultation.space.domain;

/** Where a space is in its life. */
public enum SpaceStatus {
  /** Being prepared: those who organise it see it, nobody else. */
  DRAFT,
  /** People join and talk. */
  OPEN,
  /** Concluded: it can be read, and its commitments followed. */
  CLOSED
}
