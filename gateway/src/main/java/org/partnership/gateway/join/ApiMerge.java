package org.partnership.gateway.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts OpenAPI documents together. Where two services use one name for different components, each
 * later one gets its service's name in front, and whatever refers to it follows. Where two describe
 * the same operation (each has its own part of {@code /api/jobs}), the first description stands.
 */
final class ApiMerge {

  private static final String REF = "$ref";
  private static final String COMPONENTS = "components";
  private static final String SECURITY = "security";
  private static final String SECURITY_SCHEMES = "securitySchemes";
  private static final String OPERATION_ID = "operationId";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final ObjectNode joined;
  private final ObjectNode paths;
  private final ObjectNode components;
  private final ArrayNode tags;
  private final Set<String> tagNames = new HashSet<>();
  private final Set<String> operationIds = new HashSet<>();

  /**
   * @param own the gateway's own document: title, security schemes, own operations
   */
  ApiMerge(ObjectNode own) {
    this.joined = own.deepCopy();
    this.paths = joined.withObject("/paths");
    this.components = joined.withObject("/" + COMPONENTS);
    this.tags = joined.withArray("/tags");
    tags.forEach(tag -> tagNames.add(tag.path("name").asString("")));
  }

  void add(String service, ObjectNode original) {
    ObjectNode document = original.deepCopy();
    JsonNode newComponents = document.path(COMPONENTS);
    Map<String, String> renamed = rename(service, newComponents);
    follow(document, renamed);
    addComponents(service, newComponents, renamed);
    addPaths(service, document.path("paths"));
    addTags(document.path("tags"));
  }

  ObjectNode result(List<String> missing, JsonMapper json) {
    ArrayNode names = json.createArrayNode();
    missing.forEach(names::add);
    joined.set("x-missing", names);
    return joined;
  }

  private Map<String, String> rename(String service, JsonNode newComponents) {
    Map<String, String> renamed = new HashMap<>();
    newComponents.forEachEntry(
        (section, entries) ->
            entries.forEachEntry(
                (name, content) -> {
                  JsonNode present = components.path(section).path(name);
                  if (!present.isMissingNode() && !present.equals(content)) {
                    renamed.put(reference(section, name), reference(section, service + "." + name));
                  }
                }));
    return renamed;
  }

  private void addComponents(String service, JsonNode newComponents, Map<String, String> renamed) {
    newComponents.forEachEntry(
        (section, entries) -> {
          if (!section.equals(SECURITY_SCHEMES)) {
            ObjectNode target = components.withObject("/" + section);
            entries.forEachEntry(
                (name, content) -> {
                  boolean other = renamed.containsKey(reference(section, name));
                  target.set(other ? service + "." + name : name, content);
                });
          }
        });
  }

  private void addPaths(String service, JsonNode newPaths) {
    newPaths.forEachEntry(
        (path, operations) -> {
          ObjectNode target = (ObjectNode) paths.get(path);
          if (target == null) {
            target = paths.putObject(path);
          }
          for (String key : new ArrayList<>(operations.propertyNames())) {
            JsonNode operation = operations.get(key);
            if (!target.has(key)) {
              if (METHODS.contains(key) && operation instanceof ObjectNode object) {
                describe(service, object);
              }
              target.set(key, operation);
            }
          }
        });
  }

  private void describe(String service, ObjectNode operation) {
    operation.put("x-service", service);
    String id = operation.path(OPERATION_ID).asString("");
    if (!id.isEmpty() && !operationIds.add(id)) {
      String unique = service + "." + id;
      operation.put(OPERATION_ID, unique);
      operationIds.add(unique);
    }
    // one scheme for all, declared once; an operation open to anyone says so by an empty list
    JsonNode security = operation.path(SECURITY);
    if (!(security.isArray() && security.isEmpty())) {
      operation.remove(SECURITY);
    }
  }

  private void addTags(JsonNode newTags) {
    for (JsonNode tag : newTags) {
      if (tagNames.add(tag.path("name").asString(""))) {
        tags.add(tag);
      }
    }
  }

  /** Lets every reference, and every mapping of a discriminator, follow a renamed component. */
  private static void follow(JsonNode node, Map<String, String> renamed) {
    if (renamed.isEmpty()) {
      return;
    }
    if (node instanceof ObjectNode object) {
      for (String key : new ArrayList<>(object.propertyNames())) {
        JsonNode value = object.get(key);
        if (key.equals(REF) && value.isString()) {
          object.put(REF, renamed.getOrDefault(value.asString(), value.asString()));
        } else if (key.equals("mapping") && value instanceof ObjectNode mapping) {
          followMapping(mapping, renamed);
        } else {
          follow(value, renamed);
        }
      }
    } else {
      node.forEach(element -> follow(element, renamed));
    }
  }

  private static void followMapping(ObjectNode mapping, Map<String, String> renamed) {
    for (String key : new ArrayList<>(mapping.propertyNames())) {
      JsonNode target = mapping.get(key);
      if (target.isString()) {
        mapping.put(key, renamed.getOrDefault(target.asString(), target.asString()));
      } else {
        // a property that happens to be called "mapping"
        follow(target, renamed);
      }
    }
  }

  private static String reference(String section, String name) {
    return "#/" + COMPONENTS + "/" + section + "/" + name;
  }
}
