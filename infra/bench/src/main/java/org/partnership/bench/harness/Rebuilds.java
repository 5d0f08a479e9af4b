package org.partnership.bench.harness;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rebuilds of reporting, as an operator starts and follows them. */
final class Rebuilds {

  private static final String PATH = "/api/rebuilds";
  private static final String OPERATOR = "platform-operator";

  private final Http http;

  Rebuilds(Http http) {
    this.http = http;
  }

  /** Starts one, unless one is open or reporting is away; its id. */
  @Nullable String start() {
    try {
      Http.Answer answer = http.send(OPERATOR, "POST", PATH, null, Map.of());
      return answer.status() == 202 ? answer.id() : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** One of them; null while reporting is away. */
  @Nullable JsonNode find(String id) {
    try {
      Http.Answer answer = http.send(OPERATOR, "GET", PATH + "/" + id, null, Map.of());
      return answer.status() == 200 ? answer.json() : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** How many there are in each status. */
  Map<String, Integer> byStatus() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode rebuild :
        http.send(OPERATOR, "GET", PATH + "?limit=100", null, Map.of())
            .expect(200)
            .json()
            .path("items")) {
      counts.merge(rebuild.path("status").asString(), 1, Integer::sum);
    }
    return counts;
  }

  /** Whether one is under way; false also while reporting cannot say. */
  boolean isOpen() {
    try {
      Map<String, Integer> counts = byStatus();
      return counts.containsKey("FILLING") || counts.containsKey("ACCEPTED");
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}
