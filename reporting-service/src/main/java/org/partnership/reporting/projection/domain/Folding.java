package org.partnership.reporting.projection.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a fact changes what is known of a thing. Pure and total: a type that is not known here
 * changes nothing, whatever was known before; only a fact that breaks its contract is refused.
 */
public final class Folding {

  private Folding() {}

  /** A thing as folded so far. */
  public record Folded(Kind kind, State state) {}

  /** What is known after the fact. */
  public static Folded fold(@Nullable Folded before, Fact fact) {
    Kind kind = before == null || before.kind() == Kind.OTHER ? Kind.of(fact) : before.kind();
    State state = before == null ? null : before.state();
    State after =
        switch (kind) {
          case OFFICE -> OfficeState.after(state instanceof OfficeState s ? s : null, fact);
          case PARTNER -> PartnerState.after(state instanceof PartnerState s ? s : null, fact);
          case PARTNERSHIP ->
              PartnershipState.after(state instanceof PartnershipState s ? s : null, fact);
          case AGREEMENT ->
              AgreementState.after(state instanceof AgreementState s ? s : null, fact);
          case CONSULTATION ->
              ConsultationState.after(state instanceof ConsultationState s ? s : null, fact);
          case QUESTION, COMMENT, OTHER -> new PartState();
        };
    return new Folded(kind, after);
  }
}
