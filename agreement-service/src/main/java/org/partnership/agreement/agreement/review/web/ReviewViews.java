package org.partnership.agreement.agreement.review.web;

import java.util.List;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.review.application.Hearings;
import org.partnership.agreement.agreement.review.domain.Deliberating;
import org.partnership.agreement.agreement.review.domain.Hearing;
import org.partnership.agreement.agreement.review.domain.HearingLife;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells hearings to callers. */
@Component
class ReviewViews {

  private final Hearings hearings;

  ReviewViews(Hearings hearings) {
    this.hearings = hearings;
  }

  ResponseEntity<ReviewView> of(Stored<Agreement> stored, Hearings.Subject subject, Caller caller) {
    String amendment = subject.amendmentId();
    String id = amendment == null ? subject.agreementId() : amendment;
    Hearing hearing =
        Deliberating.of(stored.state(), amendment)
            .orElseThrow(() -> new RefusedException(Refusal.notFound("review", id)));
    List<String> possible =
        HearingLife.TABLE.actionsFrom(hearing.status()).stream()
            .filter(a -> hearing.refusal(a, caller.id()).isEmpty())
            .toList();
    return Etags.ok(
        stored,
        ReviewView.of(
            id,
            stored.version(),
            stored.state().office(),
            hearing,
            hearings.allowed(stored, possible, caller)));
  }
}
