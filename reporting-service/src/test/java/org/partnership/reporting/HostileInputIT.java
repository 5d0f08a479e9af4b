package org.partnership.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnership.kit.security.Roles;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.hostile.HostileInput;
import org.springframework.beans.factory.annotation.Autowired;

/** Every operation of this service with whatever people, tools and attackers send. */
@ReportingTest
class HostileInputIT {

  @Autowired Api api;
  @Autowired Stage stage;

  @Test
  void bad_input_is_a_clear_4xx_at_every_operation() {
    stage.at("2026-04-01T08:00:00Z").headquarters();
    String partner = stage.partner("HQ", "ML", "CIVIL_SOCIETY");
    stage.settled(partner);
    for (Persona asker : new Persona[] {reader(), operator()}) {
      HostileInput.Report report = new HostileInput(api.as(asker), Map.of()).run();

      assertThat(report.findings()).isEmpty();
      assertThat(report.asked()).isGreaterThan(50 * report.operations());
      assertThat(report.judged()).isGreaterThan(report.operations() / 2);
    }
  }

  private static Persona reader() {
    return new Persona("everybody", Roles.STAFF, Map.of("office", "HQ"));
  }

  private static Persona operator() {
    return new Persona("machine", Set.of(Roles.OPERATOR, Roles.SUBSCRIBER), Map.of());
  }
}
