package org.partnership.agreement.agreement.limit.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.limit.domain.LimitWishes;
import org.partnership.agreement.countryprogramme.application.CountryProgrammes;
import org.partnership.agreement.eligibility.domain.KindPolicy;
import org.partnership.agreement.kind.KindRules;
import org.partnership.agreement.limit.application.SpanningLimits;
import org.partnership.agreement.limit.domain.Wish;
import org.partnership.kit.command.Act;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Agreements under limits that span documents: asked early, reserved when signed. */
@Component
public class TakingLimits {

  private final SpanningLimits limits;
  private final CountryProgrammes programmes;

  TakingLimits(SpanningLimits limits, CountryProgrammes programmes) {
    this.limits = limits;
    this.programmes = programmes;
  }

  /** Everything that is against signing it on a day, as far as these limits go. */
  public List<Reason> against(String id, Agreement agreement, LocalDate day) {
    if (agreement.status().hasBeenSigned()) {
      return List.of();
    }
    List<Reason> reasons =
        new ArrayList<>(against(agreement, LimitWishes.ofSigning(id, agreement, day)));
    if (KindRules.of(agreement.kind()).onePerProgramme()
        && agreement.terms().countryProgramme() == null
        && !programmes.running(agreement.office(), agreement.terms().startDate()).isEmpty()) {
      reasons.add(
          Reason.of("A-9", "country-programme-missing", agreement.kind(), agreement.office())
              .at("/countryProgramme"));
    }
    return reasons;
  }

  /** Everything that is against signing an amendment on a day. */
  public List<Reason> against(String id, Agreement now, Amendment amendment, LocalDate day) {
    return against(
        amendment.asItWouldBe(now),
        LimitWishes.ofAmending(id, now, amendment.proposed(), amendment.id(), day));
  }

  /** Where the amount is too much for its kind by itself, that has been said. */
  private List<Reason> against(Agreement wanted, List<Wish> wishes) {
    return KindPolicy.aboutAmount(wanted.kind(), wanted.terms().amount()).isEmpty()
        ? limits.against(wishes)
        : List.of();
  }

  /**
   * Runs a command that may complete signatures: what that takes is reserved before it is written
   * and settled after, whatever comes of it.
   */
  public Stored<Agreement> within(Act act, Function<Taking, Stored<Agreement>> command) {
    Taking taking = new Taking(act);
    try {
      return command.apply(taking);
    } finally {
      limits.settle(taking.made, act.now());
    }
  }

  /** What one command has reserved. */
  public final class Taking {
    private final Act act;
    private final List<SpanningLimits.Made> made = new ArrayList<>();

    private Taking(Act act) {
      this.act = act;
    }

    /**
     * Reserves what a decision takes, to be written on exactly the version it was taken on. May be
     * repeated for the next version, should that one be lost to another.
     */
    public Decision<Agreement> reserve(Stored<Agreement> before, Decision<Agreement> decision) {
      return switch (decision) {
        case Decision.Refused<Agreement> refused -> refused;
        case Decision.Accepted<Agreement> accepted -> reserve(before, accepted);
      };
    }

    private Decision<Agreement> reserve(
        Stored<Agreement> before, Decision.Accepted<Agreement> accepted) {
      List<Wish> wishes = LimitWishes.ofChange(before.id(), before.state(), accepted.state());
      List<Reason> reasons = limits.reserve(wishes, before.version(), act.now(), made);
      return reasons.isEmpty()
          ? accepted
          : Decision.refuse(Refusal.policy("not-eligible", reasons));
    }
  }
}
