package org.partnership.agreement.agreement.review.domain;

/** How a member votes. */
public enum Choice {
  FOR,
  AGAINST,
  ABSTAIN
}
