package org.partnership.gateway.join;

import java.util.List;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A caller's settings, kept by each service for its own notifications: given to all that have any.
 * Done when all have taken them; otherwise the caller repeats it, which does no harm.
 */
@RestController
final class NotificationSettings {

  private final Peers peers;

  NotificationSettings(Peers peers) {
    this.peers = peers;
  }

  @PutMapping("/api/notification-settings")
  Mono<ResponseEntity<byte[]>> put(@RequestBody byte[] settings, ServerWebExchange exchange) {
    return peers
        .ask(
            peers.names(), HttpMethod.PUT, name -> "/api/notification-settings", settings, exchange)
        .map(NotificationSettings::outcome);
  }

  private static ResponseEntity<byte[]> outcome(List<PeerAnswer> answers) {
    List<PeerAnswer> failed =
        answers.stream().filter(answer -> !answer.isGood() && !answer.isAbsent()).toList();
    if (!failed.isEmpty()) {
      return JoinRefusals.of(failed);
    }
    return answers.stream()
        .filter(PeerAnswer::isGood)
        .findFirst()
        .map(
            answer ->
                ResponseEntity.status(answer.status())
                    .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
                    .body(answer.body()))
        .orElseThrow(() -> new ProblemException(Fault.NOT_FOUND));
  }
}
