package org.partnership.agreement.kind;

/** Kinds of agreement; their rules are the table in {@link KindRules}. */
public enum AgreementKind {
  /** Programme cooperation agreement. */
  PCA,
  /** Small-scale funding agreement. */
  SSFA,
  MOU,
  GOVERNMENT_WORKPLAN,
  RECOGNITION_COOPERATION,
  JOINT_STRATEGIC_PLAN,
  STANDBY_ARRANGEMENT,
  CORPORATE_ALLIANCE,
  POOLED_FUND_PARTICIPATION,
  UN_TO_UN
}
