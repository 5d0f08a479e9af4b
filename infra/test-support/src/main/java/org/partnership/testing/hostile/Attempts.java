package org.partnership.testing.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is tried at one operation. */
final class Attempts {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
  private static final String NOWHERE = "01a20000-0000-7000-8000-00000000dead";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Operation operation;
  private final String path;
  private final List<Attempt> attempts = new ArrayList<>();

  private Attempts(Operation operation, String path) {
    this.operation = operation;
    this.path = path;
  }

  static List<Attempt> at(Operation operation, Schemas schemas, Map<String, String> things) {
    Attempts attempts = new Attempts(operation, filled(operation.path(), things));
    attempts.ids();
    attempts.queries();
    attempts.headers();
    if (operation.contentType() != null) {
      attempts.bodies();
    }
    if (operation.takesJson()) {
      JsonNode body = schemas.body(operation);
      Mutations.of(body).forEach(m -> attempts.body(m.what(), m.body()));
    }
    return attempts.attempts;
  }

  private static String filled(String template, Map<String, String> things) {
    Matcher variable = VARIABLE.matcher(template);
    StringBuilder filled = new StringBuilder();
    while (variable.find()) {
      variable.appendReplacement(
          filled,
          Matcher.quoteReplacement(
              things.getOrDefault(template.substring(0, variable.end()), NOWHERE)));
    }
    return variable.appendTail(filled).toString();
  }

  private void ids() {
    Matcher variable = VARIABLE.matcher(operation.path());
    while (variable.find()) {
      for (String text : HostileValues.TEXTS) {
        String bad = operation.path().substring(0, variable.start()) + encoded(text);
        String rest = operation.path().substring(variable.end());
        add(
            "id",
            VARIABLE.matcher(bad + rest).replaceAll(NOWHERE),
            operation.contentType() == null ? null : "{}",
            Map.of("If-Match", "*"));
      }
    }
  }

  private void queries() {
    for (String name : operation.query()) {
      for (String text : HostileValues.TEXTS) {
        String query = "?" + name + "=" + encoded(text);
        add("query " + name, path + query, null, Map.of("If-Match", "*"));
        add("query twice " + name, path + query + "&" + query.substring(1), null, Map.of());
      }
      add("query with no value", path + "?" + name, null, Map.of());
      add("query like an operator", path + "?" + name + "%5B%24ne%5D=1", null, Map.of());
    }
    add("unknown query", path + "?nonsense=1", null, Map.of("If-Match", "*"));
  }

  private void headers() {
    Object body = operation.contentType() == null ? null : "{}";
    for (String text : HostileValues.HEADERS) {
      add("If-Match", path, body, Map.of("If-Match", text));
      add("Idempotency-Key", path, body, Map.of("Idempotency-Key", text, "If-Match", "*"));
      add("Accept-Language", path, body, Map.of("Accept-Language", text, "If-Match", "\"1\""));
      add("Accept", path, body, Map.of("Accept", text, "If-Match", "\"1\""));
      add("traceparent", path, body, Map.of("traceparent", text, "If-Match", "\"1\""));
    }
  }

  private void bodies() {
    HostileValues.BODIES.forEach(b -> body("body", b.getBytes(StandardCharsets.UTF_8)));
    body("not UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
    for (String type : HostileValues.CONTENT_TYPES) {
      add("content type", path, "{}", Map.of("Content-Type", type, "If-Match", "*"));
    }
  }

  private void body(String what, JsonNode body) {
    body(what, JSON.writeValueAsBytes(body));
  }

  private void body(String what, byte[] body) {
    add(
        what,
        path,
        body,
        Map.of("Content-Type", String.valueOf(operation.contentType()), "If-Match", "*"));
  }

  private void add(String what, String target, @Nullable Object body, Map<String, String> headers) {
    attempts.add(new Attempt(what, target, body, headers));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
