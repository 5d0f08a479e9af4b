package org.partnership.consultation.waiting.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person, or that a person is told.
 *
 * @param id stable, of this item
 * @param title of the space, for who may see its card
 * @param path what to look at
 */
public record Waiting(
    String id,
    Kind kind,
    Instant createdAt,
    String office,
    String consultationId,
    @Nullable String title,
    String path) {

  /** What it is; its text is the message of this code. */
  public enum Kind {
    /** Somebody asked to become a member. */
    MEMBERSHIP_REQUESTED("task.membership-requested"),
    /** The planned last day is over: conclude and close. */
    CONSULTATION_PAST_END("task.consultation-past-end"),
    INVITED("notification.invited"),
    ACCEPTED("notification.accepted"),
    REMOVED("notification.removed"),
    COMMENT_HIDDEN("notification.comment-hidden"),
    REPLIED("notification.replied");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Message code. */
    public String code() {
      return code;
    }
  }
}
