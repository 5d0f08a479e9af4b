package org.partnership.consultation.comment.domain;

/** Whether a comment is shown. */
public enum CommentStatus {
  VISIBLE,
  /** Its text stays for the audit; others see a notice and the reason (L-1). */
  HIDDEN
}
