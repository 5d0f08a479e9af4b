package org.partnership.reporting.access;

import java.util.HashSet;
import java.util.Set;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.reporting.projection.domain.AgreementState;
import org.partnership.reporting.projection.domain.ConsultationState;
import org.partnership.reporting.projection.domain.OfficeState;
import org.partnership.reporting.projection.domain.PartState;
import org.partnership.reporting.projection.domain.PartnerState;
import org.partnership.reporting.projection.domain.PartnershipState;
import org.partnership.reporting.projection.domain.State;
import org.springframework.stereotype.Component;

/** Which things a caller may see, by the permission table. Parts are as visible as their root. */
@Component
public class Visibility {

  /** Relates to everybody. */
  static final Scope OPEN = new Scope(null, Set.of(), Set.of("*"), Set.of());

  private final Access access;

  Visibility(Access access) {
    this.access = access;
  }

  /** Whether this thing is there for this caller. */
  public boolean sees(Caller caller, String id, State state) {
    return switch (state) {
      case OfficeState office -> access.permits(caller, "office.see", Scope.ofOffice(id));
      case PartnerState partner -> access.permits(caller, "partner.see", Scope.ofPartner(id));
      case PartnershipState partnership ->
          access.permits(caller, "partnership.see", scope(partnership));
      case AgreementState agreement -> access.permits(caller, "agreement.see", scope(agreement));
      case ConsultationState consultation ->
          access.permits(caller, "consultation.see", scope(consultation));
      case PartState part -> false;
    };
  }

  /** Whether the caller may know how a partner was assessed, not only what came of it. */
  public boolean seesAssessments(Caller caller, PartnerState partner) {
    return access.permits(
        caller,
        "partner.see-assessments",
        Scope.NONE.withOtherOffices(new HashSet<>(partner.offices())));
  }

  private static Scope scope(PartnershipState partnership) {
    return new Scope(
        partnership.office(),
        new HashSet<>(partnership.otherOffices()),
        partnership.shownToParticipants() ? new HashSet<>(partnership.partners()) : Set.of(),
        Set.of());
  }

  private static Scope scope(AgreementState agreement) {
    return Scope.ofOffice(agreement.office())
        .withOtherOffices(new HashSet<>(agreement.otherOffices()))
        .withPartners(agreement.shown() ? new HashSet<>(agreement.partners()) : Set.of());
  }

  private static Scope scope(ConsultationState consultation) {
    return consultation.open() ? OPEN : Scope.ofOffice(consultation.office());
  }
}
