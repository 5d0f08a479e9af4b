package org.partnership.gateway.join;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What to say when no service, or not every one that had to, gave a good answer. */
final class JoinRefusals {

  private static final Duration SOON = Duration.ofSeconds(2);

  private JoinRefusals() {}

  /**
   * The first service's own refusal of the request, as it is, if there is one.
   *
   * @throws ProblemException {@code service-unavailable}, naming the services, otherwise
   */
  static ResponseEntity<byte[]> of(List<PeerAnswer> failed) {
    for (PeerAnswer answer : failed) {
      if (answer.isRefusal()) {
        return ResponseEntity.status(answer.status())
            .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
            .body(answer.body());
      }
    }
    String names = failed.stream().map(PeerAnswer::service).collect(Collectors.joining(", "));
    throw new ProblemException(Fault.SERVICE_UNAVAILABLE, SOON, null, names);
  }
}
