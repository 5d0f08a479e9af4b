package org.partnership.partner.assessment.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.springframework.stereotype.Component;

/** Finds the partner that an assessment belongs to. */
@Component
public class FindingAssessment {

  private final AggregateStore<Partner> partners;
  private final Access access;

  FindingAssessment(AggregateStore<Partner> partners, Access access) {
    this.partners = partners;
    this.access = access;
  }

  /** An assessment with its partner. */
  public record Found(Stored<Partner> partner, Assessment assessment) {}

  /** For a caller who may read it, or 404. */
  public Found visible(String id, Caller caller) {
    Found found = any(id);
    Scope scope = PartnerScope.of(found.partner(), found.assessment());
    access.require(caller, "assessment.read", "assessment.read", scope, "assessment", id);
    return found;
  }

  Found any(String id) {
    return (Ids.isId(id)
            ? partners.query(Filters.eq("state.assessments._id", id), Sorts.ascending("_id"), 1)
            : List.<Stored<Partner>>of())
        .stream().flatMap(p -> in(p, id).stream()).findFirst().orElseThrow(() -> missing(id));
  }

  static Optional<Found> in(Stored<Partner> partner, String id) {
    return partner.state().assessment(id).map(a -> new Found(partner, a));
  }

  static RefusedException missing(String id) {
    return new RefusedException(Refusal.notFound("assessment", id));
  }
}
