package org.partnership.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.kit.security.Roles;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.hostile.HostileInput;
import org.springframework.beans.factory.annotation.Autowired;

/** Every operation of this service with whatever people, tools and attackers send. */
@ConsultationTest
class HostileInputIT {

  @Autowired Api api;
  @Autowired Lounge lounge;

  @Test
  void bad_input_is_a_clear_4xx_at_every_operation() {
    Persona everybody = Personas.staff("everybody", "HQ", Roles.STAFF.toArray(String[]::new));
    String space = lounge.opened(lounge.draft("PUBLIC", "Hostile", everybody), everybody);
    lounge.join(space, everybody).expect(201);
    String question =
        api.as(everybody)
            .post(
                "/api/consultations/" + space + "/questions",
                Map.of("position", 1, "text", Map.of("en", "What?")))
            .expect(201)
            .id();
    String comment = lounge.say(question, everybody, "This.").expect(201).id();

    HostileInput.Report report =
        new HostileInput(
                api.as(everybody),
                Map.of(
                    "/api/consultations/{id}", space,
                    "/api/questions/{id}", question,
                    "/api/comments/{id}", comment))
            .run();

    assertThat(report.findings()).isEmpty();
    assertThat(report.asked()).isGreaterThan(100 * report.operations());
    assertThat(report.judged()).isGreaterThan(report.operations() * 9 / 10);
  }
}
