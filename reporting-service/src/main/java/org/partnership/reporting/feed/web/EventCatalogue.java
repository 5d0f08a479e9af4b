package org.partnership.reporting.feed.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the services publish: every contract with its schema and example, as it is released with
 * them.
 */
@Component
class EventCatalogue {

  private static final String SCHEMA = ".schema.json";
  private static final String EXAMPLE = ".example.json";
  private static final Map<String, String> TOPICS =
      Map.of(
          "partner-service", "partners.events",
          "agreement-service", "agreements.events",
          "consultation-service", "consultations.events",
          "reporting-service", "reports.events");

  private final Map<String, Entry> entries = new TreeMap<>();

  EventCatalogue(JsonMapper json) throws IOException {
    PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    for (Resource schema : files.getResources("classpath*:contracts/*/*" + SCHEMA)) {
      Entry entry = entry(schema, json);
      entries.put(entry.type(), entry);
    }
  }

  /**
   * One published type.
   *
   * @param description what it means
   * @param schema JSON Schema (2020-12) of its data
   * @param example attributes and data
   */
  record Entry(
      String type,
      String publisher,
      String topic,
      String description,
      JsonNode schema,
      JsonNode example) {}

  private static Entry entry(Resource schemaFile, JsonMapper json) throws IOException {
    String path = schemaFile.getURL().getPath();
    String[] parts = path.split("/");
    String publisher = parts[parts.length - 2];
    String name = parts[parts.length - 1];
    String type = name.substring(0, name.length() - SCHEMA.length());
    JsonNode schema = read(schemaFile, json);
    JsonNode example = read(schemaFile.createRelative(type + EXAMPLE), json);
    return new Entry(
        type,
        publisher,
        TOPICS.getOrDefault(publisher, ""),
        schema.path("description").asString(""),
        schema,
        example);
  }

  private static JsonNode read(Resource file, JsonMapper json) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return json.readTree(in);
    }
  }

  List<Entry> all() {
    return entries.values().stream()
        .sorted(Comparator.comparing(Entry::publisher).thenComparing(Entry::type))
        .toList();
  }

  Optional<Entry> find(String type) {
    return Optional.ofNullable(entries.get(type));
  }
}
