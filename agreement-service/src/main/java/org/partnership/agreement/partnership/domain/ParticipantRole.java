package org.partnership.agreement.partnership.domain;

/** What a side does in a partnership. */
public enum ParticipantRole {
  LEAD,
  IMPLEMENTING,
  FUNDING,
  KNOWLEDGE,
  ADVOCACY,
  CONVENING,
  HOST
}
