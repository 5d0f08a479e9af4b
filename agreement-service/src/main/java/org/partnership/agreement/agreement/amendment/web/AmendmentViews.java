package org.partnership.agreement.agreement.amendment.web;

import java.net.URI;
import java.util.List;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.application.ReadingAmendments;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.application.AgreementScope;
import org.partnership.agreement.agreement.application.Contents;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.web.AgreementBodies;
import org.partnership.agreement.agreement.web.SignatureView;
import org.partnership.agreement.search.ListView;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells amendments to callers, each with its own version. */
@Component
class AmendmentViews {

  private final ReadingAmendments reading;
  private final Contents contents;
  private final Access access;

  AmendmentViews(ReadingAmendments reading, Contents contents, Access access) {
    this.reading = reading;
    this.contents = contents;
    this.access = access;
  }

  ResponseEntity<AmendmentView> ok(Stored<Agreement> stored, String id, Caller caller) {
    AmendmentView view = view(stored, ReadingAmendments.in(stored, id), caller);
    return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
  }

  ResponseEntity<AmendmentView> created(Stored<Agreement> stored, String id, Caller caller) {
    AmendmentView view = view(stored, ReadingAmendments.in(stored, id), caller);
    return ResponseEntity.created(URI.create("/api/amendments/" + id))
        .eTag("\"" + view.version() + "\"")
        .body(view);
  }

  ListView<AmendmentView> all(Stored<Agreement> stored, Caller caller) {
    return new ListView<>(
        reading.under(stored, caller).stream().map(a -> view(stored, a, caller)).toList(),
        null,
        null,
        null);
  }

  private AmendmentView view(Stored<Agreement> stored, Amendment a, Caller caller) {
    Agreement wanted = a.asItWouldBe(stored.state());
    boolean inside = !(caller instanceof Caller.PartnerPerson);
    return new AmendmentView(
        a.id(),
        a.version(),
        a.number(),
        a.status(),
        stored.id(),
        wanted.number(),
        wanted.office(),
        a.reason(),
        a.isAdministrative(),
        a.difference(),
        AgreementBodies.body(wanted),
        contents.of(wanted).sha256(),
        inside ? a.review().submission() : null,
        inside ? a.review().approval() : null,
        inside ? a.review().returnedComment() : null,
        a.signatures().stream().map(s -> SignatureView.of(s, null, null)).toList(),
        a.status().isOpen() ? wanted.unsigned() : List.of(),
        a.createdAt(),
        a.updatedAt(),
        allowed(stored.state(), a, wanted, caller));
  }

  private List<String> allowed(
      Agreement agreement, Amendment amendment, Agreement wanted, Caller caller) {
    return amendment.possibleActions(agreement).stream()
        .filter(
            action ->
                action.equals(Actions.AMENDMENT_SIGN)
                    ? maySign(wanted, caller)
                    : access.permits(caller, action, ReadingAmendments.scope(agreement, amendment)))
        .toList();
  }

  private boolean maySign(Agreement wanted, Caller caller) {
    return wanted.unsigned().stream()
        .anyMatch(
            p ->
                access.permits(caller, Actions.AGREEMENT_SIGN, AgreementScope.ofParty(wanted, p))
                    || access.permits(
                        caller,
                        Actions.AGREEMENT_SIGN_ON_PAPER,
                        AgreementScope.ofPaper(wanted, p)));
  }
}
