package org.partnership.testing.hostile;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A body with one thing wrong at a time, at every place of it. */
final class Mutations {

  private static final int DEEPEST = 4;

  /**
   * One of them.
   *
   * @param what where it is wrong
   */
  record Mutation(String what, JsonNode body) {}

  private final JsonNode whole;
  private final List<Mutation> found = new ArrayList<>();

  private Mutations(JsonNode whole) {
    this.whole = whole;
  }

  static List<Mutation> of(JsonNode body) {
    Mutations mutations = new Mutations(body);
    mutations.found.add(new Mutation("as described", body));
    mutations.at("", body, 0);
    return mutations.found;
  }

  private void at(String pointer, JsonNode node, int depth) {
    if (depth >= DEEPEST) {
      return;
    }
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        without(pointer, name);
        HostileValues.NODES.forEach(value -> with(pointer, name, value));
        at(place, object.path(name), depth + 1);
      }
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      HostileValues.NODES.forEach(value -> withElement(pointer, value));
      at(pointer + "/0", array.path(0), depth + 1);
    }
  }

  private void without(String pointer, String name) {
    JsonNode copy = whole.deepCopy();
    ((ObjectNode) copy.at(pointer)).remove(name);
    found.add(new Mutation("without " + pointer + "/" + name, copy));
  }

  private void with(String pointer, String name, JsonNode value) {
    JsonNode copy = whole.deepCopy();
    ((ObjectNode) copy.at(pointer)).set(name, value);
    found.add(new Mutation("at " + pointer + "/" + name, copy));
  }

  private void withElement(String pointer, JsonNode value) {
    JsonNode copy = whole.deepCopy();
    ((ArrayNode) copy.at(pointer)).set(0, value);
    found.add(new Mutation("in " + pointer, copy));
  }
}
