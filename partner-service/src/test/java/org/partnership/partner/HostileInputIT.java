package org.partnership.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.kit.security.Roles;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.hostile.HostileInput;
import org.springframework.beans.factory.annotation.Autowired;

/** Every operation of this service with whatever people, tools and attackers send. */
@PlatformTest
class HostileInputIT {

  @Autowired Api api;

  @Test
  void bad_input_is_a_clear_4xx_at_every_operation() {
    Partners partners = new Partners(api);
    String partner = partners.prospect("Hostile");
    Api everybody = api.as(Personas.staff("everybody", "HQ", Roles.STAFF.toArray(String[]::new)));

    HostileInput.Report report =
        new HostileInput(
                everybody,
                Map.of(
                    "/api/partners/{id}",
                    partner,
                    "/api/offices/{code}",
                    "MLI",
                    "/api/assessments/{id}",
                    partners.draft(partner),
                    "/api/assessment-templates/{kind}",
                    "CORE_PRINCIPLES"))
            .run();

    assertThat(report.findings()).isEmpty();
    assertThat(report.asked()).isGreaterThan(100 * report.operations());
    assertThat(report.judged()).isGreaterThan(report.operations() * 9 / 10);
  }
}
