package org.partnership.local.material.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Request bodies and answers as JSON. */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** An object of names and values in turn; absent values are left out. */
  public static Map<String, Object> object(@Nullable Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object name = namesAndValues[i];
      Object value = namesAndValues[i + 1];
      if (name instanceof String text && value != null) {
        object.put(text, value);
      }
    }
    return object;
  }

  static String write(Map<String, Object> body) {
    return MAPPER.writeValueAsString(body);
  }

  static JsonNode read(String text) {
    return text.isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(text);
  }
}
