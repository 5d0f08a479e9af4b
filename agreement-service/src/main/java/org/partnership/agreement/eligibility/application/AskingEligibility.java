package org.partnership.agreement.eligibility.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnership.agreement.eligibility.domain.KindPolicy;
import org.partnership.agreement.eligibility.domain.OwnReadingPolicy;
import org.partnership.agreement.eligibility.domain.Question;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.springframework.stereotype.Component;

/**
 * The eligibility answer for whoever wants to know (P-7). It commits to nothing: while
 * partner-service cannot be asked it rests on the reading here, and says so.
 */
@Component
public class AskingEligibility {

  private final AskingPartner asking;
  private final Partners partners;

  AskingEligibility(AskingPartner asking, Partners partners) {
    this.asking = asking;
    this.partners = partners;
  }

  /**
   * The whole answer for the one partner of a question.
   *
   * @throws RefusedException 422 for a partner nobody knows, 503 for one only partner-service could
   *     know
   */
  public PartnerVerdict about(Question question, Locale language) {
    String partnerId = question.partnerIds().get(0);
    PartnerVerdict verdict =
        asking.ask(partnerId, question, language).orElseGet(() -> ownReading(partnerId, question));
    List<Reason> reasons = new ArrayList<>(verdict.reasons());
    reasons.addAll(KindPolicy.aboutAmount(question.kind(), question.amount()));
    return new PartnerVerdict(
        partnerId, reasons, verdict.partnerSeq(), verdict.checkedAt(), verdict.fresh());
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
