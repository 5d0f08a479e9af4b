package org.partnership.agreement.agreement.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.eligibility.application.Clearing;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.eligibility.domain.Question;
import org.springframework.stereotype.Component;

/**
 * asks P-7 for what commits an office, at the moment of the decision. When a lost race makes
 * the decision be taken again, an answer to the same question may be used again while it is fresh.
 */
@Component
public class Committing {

  private static final Duration FRESH = Duration.ofSeconds(4);

  private final Clearing clearing;
  private final OfficeDays days;
  private final Clock clock;

  Committing(Clearing clearing, OfficeDays days, Clock clock) {
    this.clearing = clearing;
    this.days = days;
    this.clock = clock;
  }

  /** For one command. */
  public Asked ask() {
    return new Asked();
  }

  /** Remembers the last answer within a command. */
  public final class Asked {
    private @Nullable Question question;
    private @Nullable Clearance answer;
    private Instant at = Instant.EPOCH;

    /** Asks when the domain wants to know, and not before. */
    public Supplier<Clearance> about(Agreement agreement) {
      return () -> answer(agreement);
    }

    private Clearance answer(Agreement agreement) {
      Instant now = clock.instant();
      Question wanted =
          new Question(
              agreement.terms().partnerIds(),
              agreement.kind(),
              agreement.terms().amount(),
              agreement.office(),
              days.today(agreement.office(), now));
      Clearance known = answer;
      if (known != null && wanted.equals(question) && now.isBefore(at.plus(FRESH))) {
        return known;
      }
      Clearance fresh = clearing.ask(wanted);
      question = wanted;
      answer = fresh;
      at = now;
      return fresh;
    }
  }
}
