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

  static Act next(State now, State target) {
    if (now == target) {
      return Act.NOTHING;
    }
    return switch (now) {
      case DRAFT -> target == State.CANCELLED ? Act.CANCEL : Act.SUBMIT;
      case IN_REVIEW -> Act.APPROVE;
      case APPROVED -> Act.SIGN;
      case SIGNED -> Act.WAIT_FOR_DATE;
      case ACTIVE -> fromActive(target);
      case ENDED -> target == State.CLOSED ? Act.CLOSE : Act.NOTHING;
      case CLOSED, SUSPENDED, TERMINATED, CANCELLED -> Act.NOTHING;
    };
  }

  private static Act fromActive(State target) {
    return switch (target) {
      case ENDED, CLOSED -> Act.WAIT_FOR_DATE;
      case SUSPENDED -> Act.SUSPEND;
      case TERMINATED -> Act.TERMINATE;
      case DRAFT, IN_REVIEW, APPROVED, SIGNED, ACTIVE, CANCELLED -> Act.NOTHING;
    };
  }
}
