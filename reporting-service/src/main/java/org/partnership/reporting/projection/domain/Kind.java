package org.partnership.reporting.projection.domain;

/** What sort of thing a subject is, as far as reports tell them apart. */
public enum Kind {
  OFFICE(OfficeState.class),
  PARTNER(PartnerState.class),
  PARTNERSHIP(PartnershipState.class),
  AGREEMENT(AgreementState.class),
  CONSULTATION(ConsultationState.class),
  QUESTION(PartState.class),
  COMMENT(PartState.class),
  /** Anything else: its marks are kept and its events told, no figure counts it. */
  OTHER(PartState.class);

  private final Class<? extends State> stateType;

  Kind(Class<? extends State> stateType) {
    this.stateType = stateType;
  }

  /** The record that is the state of things of this kind. */
  public Class<? extends State> stateType() {
    return stateType;
  }

  /**
   * Kind of a subject that had none so far. The first word of a type tells it; a part that travels
   * under another's key (a membership of a space) is not what its first word says.
   */
  public static Kind of(Fact fact) {
    return switch (fact.firstWord()) {
      case "office" -> OFFICE;
      case "partner" -> rootOr(fact, PARTNER);
      case "partnership" -> rootOr(fact, PARTNERSHIP);
      case "agreement" -> rootOr(fact, AGREEMENT);
      case "consultation" -> rootOr(fact, CONSULTATION);
      case "question" -> QUESTION;
      case "comment" -> COMMENT;
      default -> OTHER;
    };
  }

  private static Kind rootOr(Fact fact, Kind kind) {
    return fact.subject().equals(fact.key()) ? kind : OTHER;
  }
}
