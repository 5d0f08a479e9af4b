package org.partnership.agreement.partner.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.partnership.agreement.partner.domain.Merges;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.kit.security.Survivors;
import org.springframework.stereotype.Component;

/**
 * Merges for whoever looks things up (P-2): read again after a second, since every permission of a
 * partner's person asks. What holds agreements asks the readings themselves.
 */
@Component
public class KnownMerges implements Survivors {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Partners partners;
  private final Clock clock;
  private volatile Known known = new Known(new Merges(Map.of()), Instant.EPOCH);

  private record Known(Merges merges, Instant at) {}

  KnownMerges(Partners partners, Clock clock) {
    this.partners = partners;
    this.clock = clock;
  }

  @Override
  public String of(String partnerId) {
    return merges().of(partnerId);
  }

  @Override
  public Set<String> sameAs(String partnerId) {
    return merges().sameAs(partnerId);
  }

  private Merges merges() {
    Instant now = clock.instant();
    Known last = known;
    if (now.isBefore(last.at().plus(FRESH))) {
      return last.merges();
    }
    Merges fresh = partners.merges();
    known = new Known(fresh, now);
    return fresh;
  }
}
