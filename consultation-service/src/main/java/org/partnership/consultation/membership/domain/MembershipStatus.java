package org.partnership.consultation.membership.domain;

/** How a person stands to a space. */
public enum MembershipStatus {
  /** Nothing has happened between them yet. */
  NONE,
  /** A moderator invited them; they have not joined. */
  INVITED,
  /** They asked to become a member; nobody has decided. */
  REQUESTED,
  MEMBER,
  /** They left, withdrew or declined. */
  LEFT,
  /** A moderator removed them or declined; only an invitation brings them back. */
  REMOVED
}
