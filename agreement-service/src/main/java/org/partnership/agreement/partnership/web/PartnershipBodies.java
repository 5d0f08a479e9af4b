package org.partnership.agreement.partnership.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partnership.domain.Details;
import org.partnership.agreement.partnership.domain.Principle;
import org.partnership.agreement.partnership.domain.PrincipleAnswer;

/** Between what requests carry and what the domain knows. */
final class PartnershipBodies {

  private PartnershipBodies() {}

  /**
   * The details that a body says.
   *
   * @param ownOffice the lead office where the body names none
   */
  static Details details(PartnershipBody body, String ownOffice) {
    Map<Principle, PrincipleAnswer> principles = new LinkedHashMap<>();
    if (body.principles() != null) {
      body.principles().forEach((p, answer) -> principles.put(p, answer.toAnswer()));
    }
    return new Details(
        body.title().strip(),
        orEmpty(body.results()),
        body.contributions().stream().distinct().toList(),
        body.form(),
        body.engagement(),
        body.reach(),
        orEmpty(body.countries()).stream().distinct().toList(),
        body.office() == null ? ownOffice : body.office(),
        orEmpty(body.otherOffices()).stream().distinct().toList(),
        body.focalPoint(),
        orEmpty(body.participants()).stream().map(ParticipantBody::toParticipant).toList(),
        body.governance(),
        orEmpty(body.risks()).stream().map(RiskBody::toRisk).toList(),
        principles,
        body.exitStrategy(),
        body.endDate(),
        EndDecisionBody.toDecision(body.decision()),
        Boolean.TRUE.equals(body.published()));
  }

  /** What a merge patch is applied to. */
  static PartnershipBody body(Details d) {
    Map<Principle, PrincipleBody> principles = new LinkedHashMap<>();
    d.principles().forEach((p, answer) -> principles.put(p, PrincipleBody.of(answer)));
    return new PartnershipBody(
        d.title(),
        d.results(),
        d.contributions(),
        d.form(),
        d.engagement(),
        d.reach(),
        d.countries(),
        d.office(),
        d.otherOffices(),
        d.focalPoint(),
        d.participants().stream().map(ParticipantBody::of).toList(),
        d.governance(),
        d.risks().stream().map(RiskBody::of).toList(),
        principles,
        d.exitStrategy(),
        d.endDate(),
        EndDecisionBody.of(d.decision()),
        d.published());
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
