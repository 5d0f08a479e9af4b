package org.partnership.reporting.rebuild.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.partnership.reporting.projection.store.Freshness;
import org.partnership.reporting.rebuild.domain.CountedUpTo;
import org.springframework.stereotype.Component;

/** Up to where a generation counts, as a rebuild says it. */
@Component
class Positions {

  private final Freshness freshness;

  Positions(Freshness freshness) {
    this.freshness = freshness;
  }

  Map<String, CountedUpTo> of(int generation) {
    Map<String, CountedUpTo> upTo = new LinkedHashMap<>();
    freshness
        .of(generation)
        .forEach((service, c) -> upTo.put(service, new CountedUpTo(c.eventId(), c.time())));
    return upTo;
  }
}
