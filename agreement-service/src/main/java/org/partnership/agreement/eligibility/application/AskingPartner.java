package org.partnership.agreement.eligibility.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnership.agreement.eligibility.domain.KindPolicy;
import org.partnership.agreement.eligibility.domain.Question;
import org.partnership.agreement.partner.application.StandingReply;
import org.partnership.agreement.partner.application.StandingSource;
import org.partnership.agreement.partner.domain.PartnerReading;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Survivors;
import org.springframework.stereotype.Component;

/** P-7 for one partner: its side from partner-service at this moment, and what is known here. */
@Component
class AskingPartner {

  private final StandingSource standings;
  private final Partners partners;
  private final Survivors survivors;

  AskingPartner(StandingSource standings, Partners partners, Survivors survivors) {
    this.standings = standings;
    this.partners = partners;
    this.survivors = survivors;
  }

  /**
   * The verdict on one partner of a question; on its survivor, where it was merged (P-2).
   *
   * @return empty when partner-service could not be asked, or is ahead of the events that came
   */
  Optional<PartnerVerdict> ask(String party, Question question, Locale language) {
    String partnerId = survivors.of(party);
    StandingReply reply =
        standings.ask(partnerId, question.kind(), question.office(), question.date(), language);
    return switch (reply) {
      case StandingReply.Unreachable gone -> Optional.empty();
      case StandingReply.UnknownPartner unknown -> throw unknown(partnerId);
      case StandingReply.Answered answered -> answered(partnerId, question, answered);
    };
  }

  private Optional<PartnerVerdict> answered(
      String partnerId, Question question, StandingReply.Answered answered) {
    return partners
        .findUpTo(partnerId, answered.partnerSeq())
        .map(
            read -> {
              List<Reason> reasons = new ArrayList<>(theirReasons(nameOf(read), answered));
              reasons.addAll(ownReasons(read, question));
              return new PartnerVerdict(
                  partnerId, reasons, answered.partnerSeq(), answered.checkedAt(), true);
            });
  }

  private static List<Reason> theirReasons(String name, StandingReply.Answered answered) {
    List<Reason> reasons = new ArrayList<>();
    for (StandingReply.Line line : answered.reasons()) {
      String remedy = line.remedy();
      List<Object> facts =
          remedy == null ? List.of(name, line.fact()) : List.of(name, line.fact(), remedy);
      String code = remedy == null ? "partner-unfit" : "partner-unfit-yet";
      reasons.add(new Reason(code, line.rule(), facts, null));
    }
    if (!answered.fit() && reasons.isEmpty()) {
      reasons.add(Reason.of("P-7", "partner-unfit-unexplained", name));
    }
    return answered.fit() ? List.of() : reasons;
  }

  static List<Reason> ownReasons(Readings.Read<PartnerReading> read, Question question) {
    return KindPolicy.aboutCategories(question.kind(), nameOf(read), read.state().categories());
  }

  private static String nameOf(Readings.Read<PartnerReading> read) {
    String name = read.state().legalName();
    return name.isEmpty() ? read.subject() : name;
  }

  static RefusedException unknown(String partnerId) {
    return new RefusedException(Refusal.policy(Reason.plain("partner-unknown", partnerId)));
  }
}
