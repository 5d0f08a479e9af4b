package org.partnership.reporting.projection.domain;

import java.util.List;

/** The topics that everything derived here is derived from, and who publishes to each. */
public enum SourceTopic {
  PARTNERS("partners.events", "partner-service", Kind.OFFICE, Kind.PARTNER),
  AGREEMENTS("agreements.events", "agreement-service", Kind.PARTNERSHIP, Kind.AGREEMENT),
  CONSULTATIONS(
      "consultations.events",
      "consultation-service",
      Kind.CONSULTATION,
      Kind.QUESTION,
      Kind.COMMENT);

  private final String topic;
  private final String service;
  private final List<Kind> kinds;

  SourceTopic(String topic, String service, Kind... kinds) {
    this.topic = topic;
    this.service = service;
    this.kinds = List.of(kinds);
  }

  public String topic() {
    return topic;
  }

  /** The publishing service. */
  public String service() {
    return service;
  }

  /** Kinds of things it tells of, apart from those unknown here. */
  public List<Kind> kinds() {
    return kinds;
  }
}
