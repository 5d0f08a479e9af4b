package org.partnership.testing.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation as described.
 *
 * @param method in capitals
 * @param path with its variables in braces
 * @param contentType of its body; null when it has none
 * @param body schema of its body; a missing node when it has none
 */
record Operation(
    String method, String path, List<String> query, @Nullable String contentType, JsonNode body) {

  static List<Operation> all(JsonNode description) {
    List<Operation> all = new ArrayList<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            all.add(of(path.getKey(), operation.getKey(), operation.getValue()))));
    return all;
  }

  private static Operation of(String path, String method, JsonNode described) {
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : described.path("parameters")) {
      if (parameter.path("in").asString("").equals("query")) {
        query.add(parameter.path("name").asString());
      }
    }
    JsonNode content = described.path("requestBody").path("content");
    String type = content.propertyNames().stream().findFirst().orElse(null);
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        query,
        type,
        type == null ? content : content.path(type).path("schema"));
  }

  boolean isRead() {
    return method.equals("GET");
  }

  boolean takesJson() {
    return contentType != null && contentType.contains("json");
  }

  /** The last part of the path that is a name: {@code partners} of {@code /api/partners/{id}}. */
  String collection() {
    String found = "";
    for (String part : path.split("/")) {
      found = part.isEmpty() || part.startsWith("{") ? found : part;
    }
    return found;
  }
}
