package org.partnership.agreement.eligibility.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnership.agreement.eligibility.domain.KindPolicy;
import org.partnership.agreement.eligibility.domain.OwnReadingPolicy;
import org.partnership.agreement.eligibility.domain.Question;
import org.partnership.agreement.limit.application.ClaimedAgreements;
import org.partnership.agreement.limit.application.SpanningLimits;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.agreement.report.application.ProgressReports;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.springframework.stereotype.Component;

/**
 * The eligibility answer for whoever wants to know (P-7). It commits to nothing: while
 * partner-service cannot be asked it rests on the reading here, and says so.
 */
@Component
public class AskingEligibility {

  private final AskingPartner asking;
  private final Partners partners;
  private final SpanningLimits limits;
  private final ProgressReports reports;
  private final ClaimedAgreements agreements;

  AskingEligibility(
      AskingPartner asking,
      Partners partners,
      SpanningLimits limits,
      ProgressReports reports,
      ClaimedAgreements agreements) {
    this.asking = asking;
    this.partners = partners;
    this.limits = limits;
    this.reports = reports;
    this.agreements = agreements;
  }

  /**
   * The whole answer for the one partner of a question.
   *
   * @throws RefusedException 422 for a partner nobody knows, 503 for one only partner-service could
   *     know
   */
  public PartnerVerdict about(Question question, Locale language) {
    List<Reason> tooMuch = KindPolicy.aboutAmount(question.kind(), question.amount());
    return verdict(question, language)
        .and(tooMuch.isEmpty() ? limits.against(question.wishes()) : tooMuch);
  }

  private PartnerVerdict verdict(Question question, Locale language) {
    String partnerId = question.partnerIds().get(0);
    return asking
        .ask(partnerId, question, language)
        .orElseGet(() -> ownReading(partnerId, question));
  }

  /**
   * The whole answer for a payment under an agreement that is signed: what may be signed is not
   * asked again, whether reports are overdue is.
   *
   * @throws RefusedException 404 unless the caller may see the agreement
   */
  public PartnerVerdict aboutPaying(
      String agreementId, Question question, Caller caller, Locale language) {
    if (!agreements.isVisible(agreementId, caller)) {
      throw new RefusedException(Refusal.notFound("agreement", agreementId));
    }
    return verdict(question, language).and(reports.againstPaying(agreementId, question.date()));
  }

  private PartnerVerdict ownReading(String partnerId, Question question) {
    return partners
        .find(partnerId)
        .map(
            read -> {
              List<Reason> reasons =
                  new ArrayList<>(OwnReadingPolicy.reasons(read.state(), question.date()));
              reasons.addAll(AskingPartner.ownReasons(read, question));
              return new PartnerVerdict(
                  partnerId, reasons, read.position().sequence(), read.readAt(), false);
            })
        .orElseThrow(AskingEligibility::away);
  }

  static RefusedException away() {
    return new RefusedException(
        Refusal.of(Refusal.Kind.UNAVAILABLE, Reason.of("A-2", "partner-service-away")));
  }
}
