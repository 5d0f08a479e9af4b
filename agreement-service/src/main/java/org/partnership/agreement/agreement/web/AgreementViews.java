package org.partnership.agreement.agreement.web;

import java.util.List;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.AgreementScope;
import org.partnership.agreement.agreement.application.Contents;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Approval;
import org.partnership.agreement.agreement.domain.Hold;
import org.partnership.agreement.kind.KindRules;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Survivors;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Tells agreements to callers. */
@Component
class AgreementViews {

  private final Contents contents;
  private final Access access;
  private final Survivors survivors;

  AgreementViews(Contents contents, Access access, Survivors survivors) {
    this.contents = contents;
    this.access = access;
    this.survivors = survivors;
  }

  AgreementView of(Stored<Agreement> stored, Caller caller) {
    Agreement a = stored.state();
    KindRules rules = KindRules.of(a.kind());
    Approval approval = a.review().approval();
    boolean inside = !(caller instanceof Caller.PartnerPerson);
    return new AgreementView(
        stored.id(),
        stored.version(),
        a.number(),
        a.status(),
        AgreementBodies.body(a),
        rules.transfers(),
        a.needsCommittee(),
        inside ? a.parts().ratification() : null,
        a.parts().predecessor(),
        a.holds().onHold(),
        holds(a, caller),
        a.review().draftedBy(),
        inside ? a.review().submission() : null,
        inside ? approval : null,
        inside && approval != null && !approval.contentSha256().equals(contents.of(a).sha256()),
        inside ? a.review().returnedComment() : null,
        a.signatures().stream().map(s -> SignatureView.of(s, null, null)).toList(),
        a.unsigned(),
        a.activationRestedOn(),
        stored.createdAt(),
        stored.updatedAt(),
        allowed(a, caller));
  }

  /** One partner's people do not learn here of another's standing. */
  private List<Hold> holds(Agreement agreement, Caller caller) {
    return caller instanceof Caller.PartnerPerson person
        ? agreement.holds().current().stream()
            .filter(h -> survivors.sameAs(person.partner()).contains(h.partnerId()))
            .toList()
        : agreement.holds().current();
  }

  private List<String> allowed(Agreement agreement, Caller caller) {
    return agreement.possibleActions().stream()
        .filter(action -> isAllowed(agreement, action, caller))
        .toList();
  }

  private boolean isAllowed(Agreement agreement, String action, Caller caller) {
    return switch (action) {
      case Actions.AGREEMENT_SIGN ->
          agreement.unsigned().stream()
              .anyMatch(p -> access.permits(caller, action, AgreementScope.ofParty(agreement, p)));
      case Actions.AGREEMENT_SIGN_ON_PAPER ->
          agreement.unsigned().stream()
              .anyMatch(p -> access.permits(caller, action, AgreementScope.ofPaper(agreement, p)));
      case Actions.AGREEMENT_CONFIRM_SIGNATURE ->
          agreement.signatures().stream()
              .filter(s -> !s.counts())
              .anyMatch(
                  s -> access.permits(caller, action, AgreementScope.ofConfirmation(agreement, s)));
      default -> access.permits(caller, action, AgreementScope.of(agreement));
    };
  }
}
