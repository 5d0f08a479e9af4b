package org.partnership.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.kit.security.Roles;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.partnership.testing.hostile.HostileInput;
import org.springframework.beans.factory.annotation.Autowired;

/** Every operation of this service with whatever people, tools and attackers send. */
@AgreementTest
class HostileInputIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;

  @Test
  void bad_input_is_a_clear_4xx_at_every_operation() {
    partnerService.reset();
    desk.offices();
    String partner = desk.partner("CIVIL_SOCIETY");
    String draft = desk.draft(desk.agreement(partner)).expect(201).id();
    String active = desk.active(desk.agreement(partner), partner);
    Api everybody = api.as(Personas.staff("everybody", "HQ", Roles.STAFF.toArray(String[]::new)));

    HostileInput.Report report =
        new HostileInput(
                everybody,
                Map.of(
                    "/api/agreements/{id}", draft,
                    "/api/disbursements/{id}", desk.planned(active, "10.00"),
                    "/api/amendments/{id}", desk.amendment(active, Map.of("title", "Other")),
                    "/api/committees/{office}", "MLI",
                    "/api/partnerships/{id}",
                        api.as(Desk.OFFICER)
                            .post("/api/partnerships", desk.partnership("Hostile", partner))
                            .expect(201)
                            .id()))
            .run();

    assertThat(report.findings()).isEmpty();
    assertThat(report.asked()).isGreaterThan(100 * report.operations());
    assertThat(report.judged()).isGreaterThan(report.operations() * 9 / 10);
  }
}
