package org.partnership.consultation.space.domain;

/** Who may see a space that is no draft, from the narrowest to the widest. */
public enum Visibility {
  /** Not seen at all but by those whom a moderator invited. */
  INVITED,
  /** Its card is seen by everyone, its inside by members; one asks to become one. */
  MEMBERS,
  /** Seen by everyone who is signed in; one becomes a member by joining. */
  PUBLIC;

  boolean isWiderThan(Visibility other) {
    return compareTo(other) > 0;
  }
}
