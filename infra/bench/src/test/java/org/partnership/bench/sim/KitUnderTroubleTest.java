package org.partnership.bench.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.partnership.bench.Kit;
import org.partnership.kit.command.Act;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.event.Position;
import org.partnership.kit.inbox.DeadLetters;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.kit.inbox.HeldUpKeys;
import org.partnership.kit.inbox.InboxMetrics;
import org.partnership.kit.inbox.OvertakenException;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.inbox.Repairs;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.observe.Traces;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.relay.EventSender;
import org.partnership.kit.relay.OutboxRelay;
import org.partnership.kit.relay.Outboxes;
import org.partnership.kit.security.Caller;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** What the simulation found, each by itself, and what it does not reach. */
class KitUnderTroubleTest {

  private static final String TOPIC = World.TOPIC;

  private final World world =
      new World(
          new Plan(1, 1, 1, false, List.of()),
          new PlannedChaos("none", java.util.Set.of(), false, -1),
          Tampering.NONE,
          new SplittableRandom(1));
  private final MongoTemplate mongo = World.template(new StoreClient(world.readersStore(), world));
  private final DeadLetters letters = new DeadLetters(mongo, world.clock());
  private boolean poisonous = true;
  private final Readings<Copy> readings =
      new Readings<>(
          mongo,
          Reader.COLLECTION,
          Copy.class,
          (before, event) -> {
            if (poisonous && event.data().path("poison").asBoolean(false)) {
              throw new IllegalStateException("cannot be read");
            }
            return Copy.with(before, event.id());
          },
          change -> {});
  private final EventConsumers consumers =
      new EventConsumers(
          Kit.CODEC,
          letters,
          new InboxMetrics(Kit.METERS, world.clock()),
          new Traces(null, null),
          duration -> {});
  private final Consumer<Message<List<byte[]>>> function = consumers.consumer(TOPIC, readings);

  private static ConsumerRecord<String, byte[]> record(
      long offset, String subject, long sequence, boolean poison) {
    OutboxEntry entry =
        new OutboxEntry(
            "e" + sequence,
            "tally.counted.v1",
            subject,
            "key",
            Instant.EPOCH,
            new Position(1, sequence),
            null,
            null,
            null,
            null,
            null,
            "{\"poison\":" + poison + "}");
    var sent = Kit.CODEC.toRecord(TOPIC, World.SOURCE, entry);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(TOPIC, 0, offset, sent.key(), sent.value());
    sent.headers().forEach(h -> record.headers().add(h));
    return record;
  }

  private void receive(List<ConsumerRecord<String, byte[]>> records) {
    function.accept(
        new GenericMessage<>(List.of(), Map.<String, Object>of(KafkaHeaders.RAW_DATA, records)));
  }

  private List<String> copied(String subject) {
    Document copy = world.readersStore().documents(Reader.COLLECTION).get(subject);
    return copy == null
        ? List.of()
        : copy.get("state", Document.class).getList("events", String.class);
  }

  @Test
  void a_reading_that_moved_since_its_position_was_read_is_not_applied_again() {
    world
        .scheduler()
        .run(
            () -> {
              Event event = Kit.CODEC.fromRecord(record(0, "a", 1, false));
              readings.apply(Map.of("a", List.of(event)));
              assertThatThrownBy(() -> readings.apply(Map.of("a", List.of(event))))
                  .isInstanceOf(OvertakenException.class);
              readings.skip(event);
            });
    assertThat(copied("a")).containsExactly("e1");
  }

  @Test
  void what_was_missing_is_found_behind_any_number_of_parked_events() {
    world
        .scheduler()
        .run(
            () -> {
              List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
              records.add(record(0, "a", 1, false));
              for (int n = 3; n <= 503; n++) {
                records.add(record(n, "a", n, false));
              }
              receive(records);
              receive(List.of(record(600, "a", 2, false)));
            });
    assertThat(copied("a")).hasSize(503).doesNotHaveDuplicates().startsWith("e1", "e2", "e3");
    assertThat(world.readersStore().documents("platform_parked_events")).isEmpty();
    assertThat(world.readersStore().documents("platform_blocked_keys")).isEmpty();
  }

  @Test
  void what_follows_poison_in_the_same_batch_is_parked_even_of_another_subject_of_the_key() {
    world
        .scheduler()
        .run(
            () -> {
              ConsumerRecord<String, byte[]> unreadable =
                  new ConsumerRecord<>(TOPIC, 0, 2, "other", new byte[0]);
              receive(List.of(record(1, "a", 1, true), unreadable, record(3, "b", 1, false)));
            });
    assertThat(copied("b")).isEmpty();
    assertThat(world.readersStore().documents("platform_parked_events")).hasSize(1);
  }

  @Test
  void a_repair_that_was_interrupted_is_finished_by_its_repeat_or_by_the_calendar() {
    world
        .scheduler()
        .run(
            () -> {
              receive(List.of(record(1, "a", 1, true), record(2, "a", 2, false)));
              String letter = letters.list(1).get(0).id();
              poisonous = false;
              new Repairs(letters, consumers).retry(letter, "operator");
              assertThat(copied("a")).containsExactly("e1", "e2");

              // As if the instance had died when it had decided, and before it freed the key.
              receive(List.of(record(3, "b", 1, false)));
              world
                  .readersStore()
                  .documents("platform_blocked_keys")
                  .put(
                      TOPIC + "|key",
                      new Document("_id", TOPIC + "|key")
                          .append("topic", TOPIC)
                          .append("key", "key"));
              assertThatThrownBy(() -> new Repairs(letters, consumers).retry(letter, "operator"))
                  .isInstanceOf(RefusedException.class);
              assertThat(world.readersStore().documents("platform_blocked_keys")).isEmpty();

              world
                  .readersStore()
                  .documents("platform_blocked_keys")
                  .put(
                      TOPIC + "|key",
                      new Document("_id", TOPIC + "|key")
                          .append("topic", TOPIC)
                          .append("key", "key"));
              new HeldUpKeys(letters, consumers).run();
              assertThat(world.readersStore().documents("platform_blocked_keys")).isEmpty();
            });
  }

  @Test
  void a_mark_that_its_owner_renewed_while_another_swept_for_it_stays() {
    Map<String, Document> marks = world.readersStore().documents("platform_busy_instances");
    List<String> swept = new ArrayList<>();
    Recovery recovery =
        () -> {
          swept.add("swept");
          // The owner had only stood still: it goes on, and renews.
          marks.computeIfPresent(
              "owner",
              (id, mark) ->
                  mark.append("until", Date.from(world.clock().instant().plusSeconds(14))));
        };
    world
        .scheduler()
        .run(
            () -> {
              new Liveness(
                      mongo,
                      world.clock(),
                      Kit.recoveries(List.of(recovery)),
                      new SimTimer(world.scheduler(), null).executor(),
                      new SimLock(world.scheduler()))
                  .start();
              world.scheduler().sleep(1_000);
              marks.put(
                  "owner",
                  new Document("_id", "owner").append("until", Date.from(world.clock().instant())));
              world.scheduler().sleep(13_000);
            });
    assertThat(swept).as("at start, and for the stale mark").hasSize(2);
    assertThat(marks).containsKey("owner");
  }

  @Test
  void the_mark_stays_while_a_write_takes_long() {
    Map<String, Document> marks = world.readersStore().documents("platform_busy_instances");
    world
        .scheduler()
        .run(
            () -> {
              Liveness liveness =
                  new Liveness(
                      mongo,
                      world.clock(),
                      Kit.recoveries(List.of()),
                      new SimTimer(world.scheduler(), null).executor(),
                      new SimLock(world.scheduler()));
              liveness.start();
              OutboxRelay relay =
                  new OutboxRelay(
                      new Outboxes(mongo), new NoSender(), liveness, world.clock(), () -> 0, 1);
              relay.beforeWrite();
              world.scheduler().sleep(25_000);
              assertThat(marks.values())
                  .singleElement()
                  .satisfies(
                      mark ->
                          assertThat(mark.getDate("until"))
                              .isAfter(Date.from(world.clock().instant())));
              relay.afterWrite();
              world.scheduler().sleep(10_000);
              assertThat(marks).isEmpty();
            });
  }

  private static final class NoSender implements EventSender {
    @Override
    public void start() {}

    @Override
    public void send(List<OutboxEntry> entries, IntConsumer done) {
      throw new UnsupportedOperationException("nothing to send");
    }

    @Override
    public void stop() {}
  }

  private Act act() {
    return new Act(
        new Caller.Platform("platform:test"), world.clock().instant(), null, null, null, null);
  }
}
