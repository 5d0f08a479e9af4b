package org.partnership.agreement.partner.domain;

import org.jspecify.annotations.Nullable;

/** Why a partner's open agreements are on hold. */
public enum HoldCause {
  PARTNER_SUSPENDED,
  PARTNER_BLOCKED,
  PARTNER_EXPIRED;

  /** The cause that a partner's status is, if it is one. */
  public static @Nullable HoldCause of(String status) {
    return switch (status) {
      case "SUSPENDED" -> PARTNER_SUSPENDED;
      case "BLOCKED" -> PARTNER_BLOCKED;
      case "EXPIRED" -> PARTNER_EXPIRED;
      default -> null;
    };
  }
}
