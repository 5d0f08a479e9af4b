package org.partnership.agreement.eligibility.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.eligibility.domain.KindPolicy;
import org.partnership.agreement.eligibility.domain.Question;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.RefusedException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The eligibility answer for what commits an office: asked of partner-service at this moment,
 * for every partner at once. Without an answer there is no commitment.
 */
@Component
public class Clearing {

  private final AskingPartner asking;

  Clearing(AskingPartner asking) {
    this.asking = asking;
  }

  /**
   * Asks now.
   *
   * @throws RefusedException 503 when partner-service cannot be asked, 422 for an unknown partner
   */
  public Clearance ask(Question question) {
    Locale language = LocaleContextHolder.getLocale();
    List<PartnerVerdict> verdicts;
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      verdicts =
          question.partnerIds().stream()
              .map(
                  id ->
                      CompletableFuture.supplyAsync(
                          () ->
                              asking
                                  .ask(id, question, language)
                                  .orElseThrow(AskingEligibility::away),
                          all))
              .toList()
              .stream()
              .map(Clearing::joined)
              .toList();
    }
    List<Reason> reasons = new ArrayList<>();
    verdicts.forEach(v -> reasons.addAll(v.reasons()));
    reasons.addAll(KindPolicy.aboutAmount(question.kind(), question.amount()));
    return new Clearance(
        reasons,
        verdicts.stream()
            .map(v -> new RestsOn(v.partnerId(), v.partnerSeq(), v.checkedAt()))
            .toList());
  }

  private static PartnerVerdict joined(CompletableFuture<PartnerVerdict> verdict) {
    try {
      return verdict.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
