package org.partnership.consultation.space.domain;

/** How a person belongs to a space, as far as that decides what they may see and do. */
public enum Belonging {
  NONE,
  INVITED,
  REQUESTED,
  MEMBER,
  REMOVED
}
