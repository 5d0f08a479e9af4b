package org.partnership.bench.harness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the load creates and changes: aggregates of three services, each change with one event. */
enum Thing {
  PARTNER("partners.events", "partner", "partners", "description") {
    @Override
    Map<String, Object> form(String name) {
      return form(
          Map.of(
              "legalName",
              name,
              "categories",
              List.of("CIVIL_SOCIETY"),
              "civilSocietyKind",
              "NATIONAL",
              "country",
              "ML",
              "headquarters",
              true,
              "reach",
              "NATIONAL"));
    }
  },
  PARTNERSHIP("agreements.events", "agreement", "partnerships", "title") {
    @Override
    Map<String, Object> form(String name) {
      return form(
          Map.of(
              "title",
              name,
              "results",
              List.of("Pupils drink safe water"),
              "contributions",
              List.of("PROGRAMME_IMPLEMENTATION"),
              "form",
              "FORMAL",
              "engagement",
              "COLLABORATION",
              "reach",
              "NATIONAL",
              "countries",
              List.of("ML")));
    }
  },
  CONSULTATION("consultations.events", "consultation", "consultations", "purpose") {
    @Override
    Map<String, Object> form(String name) {
      return form(Map.of("title", name, "languages", List.of("en"), "visibility", "MEMBERS"));
    }
  };

  private final String topic;
  private final String database;
  private final String collection;
  private final String changed;

  Thing(String topic, String database, String collection, String changed) {
    this.topic = topic;
    this.database = database;
    this.collection = collection;
    this.changed = changed;
  }

  /** What registers one. */
  abstract Map<String, Object> form(String name);

  static Map<String, Object> form(Map<String, Object> fields) {
    return new LinkedHashMap<>(fields);
  }

  String path() {
    return "/api/" + collection;
  }

  String topic() {
    return topic;
  }

  String database() {
    return database;
  }

  String collection() {
    return collection;
  }

  /** The merge patch of a change. */
  Map<String, Object> change(String text) {
    return Map.of(changed, text);
  }

  /** Who creates and changes them. */
  String user() {
    return this == CONSULTATION ? "mali-moderator" : "mali-officer";
  }
}
