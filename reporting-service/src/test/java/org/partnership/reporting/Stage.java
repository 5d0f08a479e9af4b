package org.partnership.reporting;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Ids;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.event.Position;
import org.partnership.reporting.projection.store.Generations;
import org.partnership.reporting.projection.store.Projector;
import org.partnership.testing.Backends;
import org.partnership.testing.Contracts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens in the other services, told as they tell it: events at any time, kept to their
 * contracts, numbered per subject. Everything a test makes has ids of its own.
 */
@Component
class Stage implements AutoCloseable {

  static final String PARTNERS = "partners.events";
  static final String AGREEMENTS = "agreements.events";
  static final String CONSULTATIONS = "consultations.events";
  static final String ACTOR = "5f0c7d0e-8f4e-3a7e-9a55-2b1c0f6a7d11";

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(
              ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
              Backends.get().bootstrapServers(),
              ProducerConfig.ACKS_CONFIG,
              "all",
              ProducerConfig.LINGER_MS_CONFIG,
              5),
          new StringSerializer(),
          new ByteArraySerializer());
  private final CloudEventCodec codec = new CloudEventCodec(JsonMapper.shared());
  private final Map<String, Long> numbers = new ConcurrentHashMap<>();
  private final List<Future<?>> sent = new ArrayList<>();
  private final Generations generations;
  private final Projector projector;
  private volatile Instant now = Instant.parse("2026-01-10T09:00:00Z");

  Stage(Generations generations, Projector projector) {
    this.generations = generations;
    this.projector = projector;
  }

  /** From now on things happen at this time. */
  Stage at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  /** The next event of a subject that is its own root. */
  Stage tell(
      String topic, String type, String subject, @Nullable String office, Map<String, ?> data) {
    return tell(topic, type, subject, subject, office, data);
  }

  Stage tell(
      String topic,
      String type,
      String subject,
      String key,
      @Nullable String office,
      Map<String, ?> data) {
    return numbered(topic, type, subject, key, office, data, numbers.merge(subject, 1L, Long::sum));
  }

  /** An event with a number of one's own: repeats, gaps, disorder. */
  Stage numbered(
      String topic,
      String type,
      String subject,
      String key,
      @Nullable String office,
      Map<String, ?> data,
      long number) {
    Contracts.check(type, JsonMapper.shared().valueToTree(data));
    return unchecked(topic, type, subject, key, office, data, number);
  }

  /** The next event of a subject, against its contract. */
  Stage broken(String topic, String type, String subject, String office, Map<String, ?> data) {
    return unchecked(
        topic, type, subject, subject, office, data, numbers.merge(subject, 1L, Long::sum));
  }

  private Stage unchecked(
      String topic,
      String type,
      String subject,
      String key,
      @Nullable String office,
      Map<String, ?> data,
      long number) {
    numbers.merge(subject, number, Math::max);
    String text = JsonMapper.shared().writeValueAsString(data);
    OutboxEntry entry =
        new OutboxEntry(
            Ids.named(subject + "/" + number),
            type,
            subject,
            key,
            now,
            new Position(1, number),
            office,
            ACTOR,
            null,
            null,
            null,
            text);
    send(codec.toRecord(topic, "/" + topic.replace("s.events", "-service"), entry));
    return this;
  }

  /** Bytes that are no event. */
  void poison(String topic, String key) {
    send(
        new ProducerRecord<>(
            topic, key, "not an event".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private synchronized void send(ProducerRecord<String, byte[]> produced) {
    sent.add(producer.send(produced));
  }

  /** Waits until everything of these subjects that was told is counted. */
  void settled(String... subjects) {
    flush();
    await(String.join(", ", subjects))
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> List.of(subjects).stream().allMatch(this::isCounted));
  }

  synchronized void flush() {
    try {
      for (Future<?> future : sent) {
        future.get();
      }
      sent.clear();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean isCounted(String subject) {
    Position at =
        projector
            .positions(generations.serving(), List.of(subject))
            .getOrDefault(subject, Position.NONE);
    return at.sequence() >= numbers.getOrDefault(subject, 0L);
  }

  /** An office of one's own below another. */
  String office(String parent, String level, @Nullable String country, String zone) {
    String code = "T" + Long.toString(Math.abs(Ids.next().hashCode()), 36).toUpperCase();
    office(code, parent, level, country, zone);
    return code;
  }

  void office(
      String code, @Nullable String parent, String level, @Nullable String country, String zone) {
    Map<String, Object> data = new HashMap<>();
    data.put("code", code);
    data.put("name", "Office " + code);
    data.put("level", level);
    data.put("timeZone", zone);
    if (parent != null) {
      data.put("parent", parent);
    }
    if (country != null) {
      data.put("country", country);
    }
    tell(PARTNERS, "office.registered.v1", code, code, data);
  }

  /** Headquarters, once. */
  void headquarters() {
    if (!numbers.containsKey("HQ")) {
      office("HQ", null, "HQ", null, "America/New_York");
      settled("HQ");
    }
  }

  String partner(String office, @Nullable String country, String... categories) {
    String id = Ids.next();
    Map<String, Object> data = profile(id, country, categories);
    data.put("registeredBy", office);
    data.put("status", "PROSPECT");
    tell(PARTNERS, "partner.registered.v1", id, office, data);
    return id;
  }

  static Map<String, Object> profile(String id, @Nullable String country, String... categories) {
    Map<String, Object> data = new HashMap<>();
    data.put("legalName", "Partner " + id);
    data.put("formerNames", List.of());
    data.put("aliases", List.of());
    data.put("categories", List.of(categories));
    data.put("headquarters", true);
    data.put("reach", "NATIONAL");
    data.put("identifiers", List.of());
    data.put("focusAreas", List.of("12250"));
    data.put("tags", List.of());
    data.put("offers", List.of());
    data.put("languages", List.of("fr"));
    if (country != null) {
      data.put("country", country);
    }
    return data;
  }

  Stage moved(String partner, String office, String type, String from, String to) {
    Map<String, Object> data = new HashMap<>(Map.of("from", from, "to", to));
    if (!type.contains("eligible") && !type.contains("assessment-started")) {
      data.put("reason", "For a reason");
    }
    if (type.contains("suspended")) {
      data.put("reviewDate", "2026-12-01");
    }
    if (type.contains("eligible")) {
      data.put("validUntil", "2029-01-01");
    }
    return tell(PARTNERS, type, partner, office, data);
  }

  String partnership(String office, List<String> otherOffices, String... partners) {
    String id = Ids.next();
    Map<String, Object> data = new HashMap<>();
    data.put("title", "Partnership " + id);
    data.put("results", List.of("Children learn"));
    data.put("contributions", List.of("KNOWLEDGE_INNOVATION"));
    data.put("form", "FORMAL");
    data.put("engagement", "COLLABORATION");
    data.put("reach", "NATIONAL");
    data.put("countries", List.of());
    data.put("office", office);
    data.put("otherOffices", otherOffices);
    data.put(
        "participants",
        List.of(partners).stream()
            .map(
                p ->
                    Map.of(
                        "partnerId",
                        p,
                        "role",
                        "IMPLEMENTING",
                        "contributions",
                        List.of(Map.of("kind", "EXPERTISE", "description", "Knows the place"))))
            .toList());
    data.put("risks", List.of());
    data.put("principlesAnswered", 7);
    data.put("step", "SCOPING");
    data.put("published", false);
    data.put("hasFocalPoint", true);
    tell(AGREEMENTS, "partnership.created.v1", id, office, data);
    return id;
  }

  String agreement(
      String office, String kind, @Nullable String partnership, String amount, String... partners) {
    return agreement(office, List.of(), kind, partnership, amount, partners);
  }

  String agreement(
      String office,
      List<String> otherOffices,
      String kind,
      @Nullable String partnership,
      String amount,
      String... partners) {
    String id = Ids.next();
    Map<String, Object> data = new HashMap<>();
    data.put("number", office + "/" + kind + "/2026/1");
    data.put("kind", kind);
    data.put("partnerIds", List.of(partners));
    data.put("office", office);
    data.put("otherOffices", otherOffices);
    data.put("title", "Agreement " + id);
    data.put("startDate", "2026-02-01");
    data.put("endDate", "2027-01-31");
    data.put("amount", Map.of("amount", amount, "currency", "USD"));
    data.put("transfers", true);
    data.put("expedited", false);
    if (partnership != null) {
      data.put("partnershipId", partnership);
    }
    tell(AGREEMENTS, "agreement.drafted.v1", id, office, data);
    return id;
  }

  /** Submitted, approved, signed. */
  Stage signed(String agreement, String office) {
    String sha = "0".repeat(64);
    List<Object> restsOn = List.of();
    tell(
        AGREEMENTS,
        "agreement.submitted.v1",
        agreement,
        office,
        Map.of("from", "DRAFT", "to", "IN_REVIEW", "restsOn", restsOn));
    tell(
        AGREEMENTS,
        "agreement.approved.v1",
        agreement,
        office,
        Map.of("from", "IN_REVIEW", "to", "APPROVED", "restsOn", restsOn, "contentSha256", sha));
    return tell(
        AGREEMENTS,
        "agreement.signed.v1",
        agreement,
        office,
        Map.of("from", "APPROVED", "to", "SIGNED", "contentSha256", sha, "signedOn", "2026-01-30"));
  }

  String consultation(String office, String visibility) {
    String id = Ids.next();
    Map<String, Object> data =
        new HashMap<>(
            Map.of(
                "title",
                "Lounge " + id,
                "purpose",
                "Hear from partners",
                "languages",
                List.of("en"),
                "visibility",
                visibility,
                "office",
                office));
    tell(CONSULTATIONS, "consultation.created.v1", id, office, data);
    data.put("from", "DRAFT");
    data.put("to", "OPEN");
    tell(CONSULTATIONS, "consultation.opened.v1", id, office, data);
    return id;
  }

  @Override
  public void close() {
    producer.close();
  }
}
