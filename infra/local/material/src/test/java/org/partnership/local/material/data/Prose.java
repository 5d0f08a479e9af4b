package org.partnership.local.material.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text in the files of the material. */
final class Prose {

  private static final List<String> FILES =
      List.of("offices", "organisations", "partnerships", "consultation", "illustrative");

  /** Fields that hold names and references, which are facts. */
  private static final Set<String> NAMES =
      Set.of("legalName", "shortName", "aliases", "title", "sources", "source");

  private Prose() {}

  /** All of it, names included. */
  static List<String> all() throws IOException {
    return collect(Set.of());
  }

  /** What is said in words of our own. */
  static List<String> withoutNames() throws IOException {
    return collect(NAMES);
  }

  private static List<String> collect(Set<String> without) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String file : FILES) {
      try (InputStream in = Prose.class.getResourceAsStream("/material/" + file + ".json")) {
        add(JsonMapper.shared().readTree(in), without, texts);
      }
    }
    return texts;
  }

  private static void add(JsonNode node, Set<String> without, List<String> texts) {
    if (node.isString()) {
      texts.add(node.stringValue());
    } else if (node.isArray()) {
      node.forEach(item -> add(item, without, texts));
    } else {
      node.properties().stream()
          .filter(field -> !without.contains(field.getKey()))
          .forEach(field -> add(field.getValue(), without, texts));
    }
  }
}
