package org.partnership.agreement.partnership.domain;

/** What a partnership contributes to results. */
public enum ContributionToResults {
  PROGRAMME_IMPLEMENTATION,
  KNOWLEDGE_INNOVATION,
  POLICY_ADVOCACY,
  MOBILIZING
}
