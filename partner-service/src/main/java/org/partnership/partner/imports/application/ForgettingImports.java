package org.partnership.partner.imports.application;

import java.time.Clock;
import java.time.Duration;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.partner.imports.store.Imports;
import org.springframework.stereotype.Component;

/** What came of each row of a file is forgotten after a while; the partners stay. */
@Component
class ForgettingImports implements PeriodicWork {

  private static final Duration PERIOD = Duration.ofHours(24);

  private final Imports imports;
  private final ImportProperties bounds;
  private final Clock clock;

  ForgettingImports(Imports imports, ImportProperties bounds, Clock clock) {
    this.imports = imports;
    this.bounds = bounds;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forgetting-imports";
  }

  @Override
  public Duration period() {
    return PERIOD;
  }

  @Override
  public void run() {
    imports.forgetBefore(clock.instant().minus(bounds.kept()));
  }
}
