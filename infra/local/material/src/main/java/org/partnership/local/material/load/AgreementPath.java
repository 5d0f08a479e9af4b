package org.partnership.local.material.load;

import org.partnership.local.material.data.Agreement.State;

/**
 * Which act comes next on an agreement's way from the state it is in to the one it should reach.
 */
final class AgreementPath {

  /** What somebody does, or that nobody can do anything but wait for a date. */
  enum Act {
    NOTHING,
    SUBMIT,
    APPROVE,
    SIGN,
    WAIT_FOR_DATE,
    SUSPEND,
    TERMINATE,
    CANCEL,
    CLOSE
  }

  private AgreementPath() {}

  /** The next act; none when it is there, or when somebody has taken it further or elsewhere. */
  static Act next(State now, State target) {
    if (distance(now) >= distance(target)) {
      return Act.NOTHING;
    }
    return switch (now) {
      case DRAFT -> target == State.CANCELLED ? Act.CANCEL : Act.SUBMIT;
      case IN_REVIEW -> Act.APPROVE;
      case APPROVED -> Act.SIGN;
      case SIGNED -> Act.WAIT_FOR_DATE;
      case ACTIVE -> fromActive(target);
      case ENDED -> Act.CLOSE;
      case CLOSED, SUSPENDED, TERMINATED, CANCELLED -> Act.NOTHING;
    };
  }

  private static Act fromActive(State target) {
    return switch (target) {
      case SUSPENDED -> Act.SUSPEND;
      case TERMINATED -> Act.TERMINATE;
      default -> Act.WAIT_FOR_DATE;
    };
  }

  /** Acts between a draft and this state. */
  private static int distance(State state) {
    return switch (state) {
      case DRAFT -> 0;
      case IN_REVIEW, CANCELLED -> 1;
      case APPROVED -> 2;
      case SIGNED -> 3;
      case ACTIVE -> 4;
      case ENDED, SUSPENDED, TERMINATED -> 5;
      case CLOSED -> 6;
    };
  }
}
