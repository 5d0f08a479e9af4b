package org.partnership.testing.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms that an API describes, and bodies that look like them. */
final class Schemas {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int DEEPEST = 5;

  private final JsonNode description;
  private final Map<String, JsonNode> creations = new LinkedHashMap<>();

  Schemas(JsonNode description) {
    this.description = description;
    for (Operation operation : Operation.all(description)) {
      if (operation.method().equals("POST") && operation.takesJson()) {
        creations.putIfAbsent(operation.collection(), operation.body());
      }
    }
  }

  /**
   * A body as the operation wants it, as far as its form tells. A merge patch has no form of its
   * own: what creates such a thing tells what can be changed of it.
   */
  JsonNode body(Operation operation) {
    JsonNode body = example(operation.body(), 0);
    if (body.isObject() && body.isEmpty() && operation.method().equals("PATCH")) {
      JsonNode creation = creations.get(operation.collection());
      return creation == null ? body : example(creation, 0);
    }
    return body;
  }

  private JsonNode example(JsonNode schema, int depth) {
    JsonNode at = resolved(schema);
    if (at.has("enum")) {
      return at.path("enum").path(0);
    }
    return switch (type(at)) {
      case "object" -> object(at, depth);
      case "array" -> array(at, depth);
      case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
      case "boolean" -> JSON.getNodeFactory().booleanNode(true);
      default -> JSON.getNodeFactory().stringNode(text(at));
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.createObjectNode();
    if (depth < DEEPEST) {
      schema
          .path("properties")
          .properties()
          .forEach(p -> object.set(p.getKey(), example(p.getValue(), depth + 1)));
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = JSON.createArrayNode();
    if (depth < DEEPEST) {
      array.add(example(schema.path("items"), depth + 1));
    }
    return array;
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date" -> "2026-06-30";
      case "date-time" -> "2026-06-30T12:00:00Z";
      case "uuid" -> "01a20000-0000-7000-8000-000000000001";
      default -> schema.path("pattern").asString("").contains("[0-9]{5}") ? "12250" : "Text";
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    String name = type.isArray() ? type.path(0).asString("") : type.asString("");
    return name.isEmpty() ? "object" : name;
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode at = schema;
    String reference;
    while ((reference = reference(at)) != null) {
      at = description.at(reference.substring(1));
    }
    return at;
  }

  private static @Nullable String reference(JsonNode schema) {
    for (String group : new String[] {"allOf", "anyOf", "oneOf"}) {
      if (schema.path(group).isArray()) {
        return reference(schema.path(group).path(0));
      }
    }
    return schema.path("$ref").asString(null);
  }
}
