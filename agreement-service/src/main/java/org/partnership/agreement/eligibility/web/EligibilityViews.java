package org.partnership.agreement.eligibility.web;

import java.util.Locale;
import java.util.Set;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.eligibility.application.PartnerVerdict;
import org.partnership.agreement.eligibility.domain.Question;
import org.partnership.agreement.limit.application.CapAccounts;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.web.Texts;
import org.springframework.stereotype.Component;

/** Tells the eligibility answer to callers. */
@Component
class EligibilityViews {

  private final CapAccounts caps;
  private final Access access;
  private final Texts texts;

  EligibilityViews(CapAccounts caps, Access access, Texts texts) {
    this.caps = caps;
    this.access = access;
    this.texts = texts;
  }

  /** The answer to a question, in the caller's language. */
  EligibilityView of(Question question, PartnerVerdict verdict, Caller caller, Locale language) {
    return new EligibilityView(
        verdict.partnerId(),
        question.kind(),
        question.amount(),
        question.office(),
        question.date(),
        verdict.reasons().isEmpty(),
        verdict.reasons().stream()
            .map(r -> discreet(r, question, caller))
            .map(
                r ->
                    new EligibilityView.Line(
                        r.code(), r.rule(), texts.fact(r, language), texts.remedy(r, language)))
            .toList(),
        verdict.checkedAt(),
        verdict.fresh() ? "PARTNER_SERVICE" : "OWN_READING",
        verdict.partnerSeq(),
        caps.of(question.kind(), verdict.partnerId(), question.date(), caller).orElse(null));
  }

  /** Who may not read the office's agreements is not told which one is in force. */
  private Reason discreet(Reason reason, Question question, Caller caller) {
    Scope agreements =
        Scope.ofOffice(question.office()).withPartners(Set.copyOf(question.partnerIds()));
    return !reason.code().equals("programme-has-agreement")
            || access.permits(caller, Actions.AGREEMENT_READ, agreements)
        ? reason
        : Reason.of("A-9", "programme-has-other-agreement", question.kind());
  }
}
