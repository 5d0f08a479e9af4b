package org.partnership.agreement.agreement.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.agreement.limit.application.TakingLimits;
import org.partnership.agreement.eligibility.application.Clearing;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.eligibility.domain.KindPolicy;
import org.partnership.agreement.eligibility.domain.Question;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.report.application.ProgressReports;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * asks P-7 for what commits an office, at the moment of the decision. An answer to the same
 * question may be used again while it is fresh: when a lost race makes a decision be taken again,
 * and by a sweep, for all that begins with the same partners that day.
 */
@Component
public class Committing {

  private static final Duration FRESH = Duration.ofSeconds(4);

  private final Clearing clearing;
  private final TakingLimits limits;
  private final ProgressReports reports;
  private final OfficeDays days;
  private final Clock clock;

  Committing(
      Clearing clearing,
      TakingLimits limits,
      ProgressReports reports,
      OfficeDays days,
      Clock clock) {
    this.clearing = clearing;
    this.limits = limits;
    this.reports = reports;
    this.days = days;
    this.clock = clock;
  }

  /** For one command, or one sweep. */
  public Asked ask() {
    return new Asked();
  }

  /**
   * @param at before it was asked
   */
  private record Answer(Clearance clearance, Instant at) {}

  /** Remembers answers for as long as they are fresh; may be shared between threads. */
  public final class Asked {
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    /** Asks when the domain wants to know, and not before. */
    public Supplier<Clearance> about(Agreement agreement) {
      return () -> answer(agreement);
    }

    /** The same for one that is to be signed: what spans documents is asked too. */
    public Supplier<Clearance> toSign(Stored<Agreement> stored) {
      Agreement agreement = stored.state();
      return () -> answer(agreement).and(limits.against(stored.id(), agreement, today(agreement)));
    }

    /** The same for an amendment that is to be signed. */
    public Supplier<Clearance> toSign(String id, Agreement now, Amendment amendment) {
      return () ->
          answer(amendment.asItWouldBe(now)).and(limits.against(id, now, amendment, today(now)));
    }

    /** The same for a payment: not while a progress report is overdue. */
    public Supplier<Clearance> toPay(Stored<Agreement> stored) {
      Agreement agreement = stored.state();
      return () -> answer(agreement).and(reports.againstPaying(stored.id(), today(agreement)));
    }

    private LocalDate today(Agreement agreement) {
      return days.today(agreement.office(), clock.instant());
    }

    private Clearance answer(Agreement agreement) {
      Instant now = clock.instant();
      Terms terms = agreement.terms();
      AgreementKind kind = agreement.kind();
      String office = agreement.office();
      return aboutPartners(
              new Question(terms.partnerIds(), kind, null, office, days.today(office, now), null),
              now)
          .and(KindPolicy.aboutAmount(kind, terms.amount()));
    }

    private Clearance aboutPartners(Question question, Instant now) {
      Answer known = answers.get(question);
      if (known != null && now.isBefore(known.at().plus(FRESH))) {
        return known.clearance();
      }
      Clearance fresh = clearing.ask(question);
      answers.put(question, new Answer(fresh, now));
      return fresh;
    }
  }
}
