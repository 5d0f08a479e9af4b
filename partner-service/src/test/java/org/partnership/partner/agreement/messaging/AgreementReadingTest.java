package org.partnership.partner.agreement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import tools.jackson.databind.json.JsonMapper;

class AgreementReadingTest {

  private static final AgreementReading ACTIVE = new AgreementReading(List.of("p1"), "ACTIVE");

  @ParameterizedTest
  @CsvSource({
    "agreement.terminated.v1, TERMINATED, TERMINATED",
    "agreement.suspended.v1, SUSPENDED, SUSPENDED",
    "amendment.cancelled.v1, CANCELLED, ACTIVE",
    "disbursement.rejected.v1, REJECTED, ACTIVE",
  })
  void only_what_an_agreement_says_of_itself_moves_it(String type, String to, String then) {
    assertThat(AgreementReading.fold(ACTIVE, event(type, to)))
        .isEqualTo(new AgreementReading(List.of("p1"), then));
  }

  private static Event event(String type, String to) {
    return new Event(
        "e1",
        type,
        "/agreement-service",
        "a1",
        "a1",
        Instant.EPOCH,
        "MLI",
        null,
        new Position(1, 2),
        null,
        null,
        null,
        JsonMapper.shared().valueToTree(Map.of("to", to)));
  }
}
