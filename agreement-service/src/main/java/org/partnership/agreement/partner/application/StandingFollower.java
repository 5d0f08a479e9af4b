package org.partnership.agreement.partner.application;

/** Brings what hangs on a partner's standing after it. */
public interface StandingFollower {

  /** The reading of this partner says that there is something to follow. Returns at once. */
  void follow(String partnerId);
}
