package org.partnership.gateway.join;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The platform's one OpenAPI document, joined from what each service describes of itself. A service
 * that does not answer is named in {@code x-missing}.
 */
@RestController
final class JoinedApi {

  private static final Duration WHOLE_FOR = Duration.ofSeconds(60);
  private static final Duration PARTIAL_FOR = Duration.ofSeconds(3);

  private final Peers peers;
  private final JsonMapper json;
  private final ObjectNode own;
  private final Mono<Document> document;

  JoinedApi(Peers peers, JsonMapper json) throws IOException {
    this.peers = peers;
    this.json = json;
    try (InputStream in = new ClassPathResource("openapi/gateway.json").getInputStream()) {
      this.own = (ObjectNode) json.readTree(in);
    }
    this.document =
        Mono.defer(this::read)
            .cache(
                made -> made.whole() ? WHOLE_FOR : PARTIAL_FOR,
                failed -> Duration.ZERO,
                () -> Duration.ZERO);
  }

  private record Document(byte[] bytes, boolean whole) {}

  /** Read once a minute, however many ask. */
  @GetMapping(
      path = {"/v3/api-docs", "/openapi.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<byte[]> document() {
    return document.map(Document::bytes);
  }

  private Mono<Document> read() {
    return peers.describe("/v3/api-docs").publishOn(Schedulers.boundedElastic()).map(this::join);
  }

  private Document join(List<PeerAnswer> answers) {
    ApiMerge merge = new ApiMerge(own);
    List<String> missing = new ArrayList<>();
    for (PeerAnswer answer : answers) {
      ObjectNode description = answer.isGood() ? parse(answer) : null;
      if (description == null) {
        missing.add(answer.service());
      } else {
        merge.add(answer.service(), description);
      }
    }
    byte[] bytes = json.writeValueAsBytes(merge.result(missing, json));
    return new Document(bytes, missing.isEmpty());
  }

  private @Nullable ObjectNode parse(PeerAnswer answer) {
    try {
      return json.readTree(answer.body()) instanceof ObjectNode object && object.has("openapi")
          ? object
          : null;
    } catch (JacksonException notJson) {
      return null;
    }
  }
}
