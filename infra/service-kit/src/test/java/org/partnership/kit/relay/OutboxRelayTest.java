package org.partnership.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.event.Position;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.store.AggregateType;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The relay against a broker and a store that fail on demand. */
@SuppressWarnings("NullAway")
class OutboxRelayTest {

  private static final AggregateType<Document> TYPE =
      AggregateType.root("thing", "things", Document.class, d -> null);

  private final FakeOutboxes outboxes = new FakeOutboxes();
  private final FakeSender sender = new FakeSender();
  private final AtomicLong passed = new AtomicLong();
  private OutboxRelay relay;

  @BeforeEach
  void start() {
    Liveness liveness =
        new Liveness(
            (MongoTemplate) null,
            Clock.systemUTC(),
            new DefaultListableBeanFactory().getBeanProvider(Recovery.class));
    relay =
        new OutboxRelay(
            outboxes,
            sender,
            liveness,
            Clock.systemUTC(),
            () -> System.nanoTime() + passed.get(),
            100);
    relay.start();
  }

  @AfterEach
  void stop() {
    relay.stop();
  }

  private static OutboxEntry entry(String id, long sequence) {
    return new OutboxEntry(
        id + "-" + sequence,
        "thing.happened.v1",
        id,
        id,
        Instant.EPOCH,
        new Position(1, sequence),
        null,
        null,
        null,
        null,
        null,
        "{}");
  }

  /** As a command does: write, and publish if the outbox was found empty. */
  private void command(String id, long... sequences) {
    List<OutboxEntry> entries = new ArrayList<>();
    for (long sequence : sequences) {
      entries.add(entry(id, sequence));
    }
    if (outboxes.write(id, entries)) {
      relay.publish(TYPE, id, entries);
    }
  }

  private void awaitPublished(String id, Long... sequences) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(
            () -> {
              assertThat(outboxes.left(id)).isEmpty();
              assertThat(relay.backlog()).isZero();
            });
    assertThat(sender.distinct(id)).containsExactly(sequences);
  }

  @Test
  void what_is_written_is_published_in_order_and_taken_out() {
    command("a", 1, 2);
    command("b", 1);
    awaitPublished("a", 1L, 2L);
    awaitPublished("b", 1L);
  }

  @Test
  void events_left_to_the_holder_of_the_token_are_published_by_the_holder() {
    sender.hold();
    command("a", 1);
    command("a", 2);
    command("a", 3);
    sender.release();
    awaitPublished("a", 1L, 2L, 3L);
    assertThat(sender.all("a")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void only_the_acknowledged_prefix_is_taken_out_and_the_rest_sent_again_in_order() {
    sender.failOnce("a", 2);
    command("a", 1, 2, 3);
    awaitPublished("a", 1L, 2L, 3L);
    assertThat(sender.all("a")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_broker_that_is_away_is_waited_for_and_everything_leaves_in_order_afterwards() {
    sender.away = true;
    for (int i = 1; i <= 5; i++) {
      command("a", i);
      command("b", i);
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> sender.attempts.get() > 2);
    assertThat(outboxes.left("a")).hasSize(5);
    sender.away = false;
    awaitPublished("a", 1L, 2L, 3L, 4L, 5L);
    awaitPublished("b", 1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void a_store_that_is_away_after_the_acknowledgement_is_waited_for() {
    outboxes.away = true;
    command("a", 1);
    await().atMost(Duration.ofSeconds(5)).until(() -> outboxes.attempts.get() > 1);
    outboxes.away = false;
    awaitPublished("a", 1L);
  }

  @Test
  void a_write_whose_outcome_is_unknown_is_looked_at_and_published_if_it_happened() {
    outboxes.write("a", List.of(entry("a", 1)));
    relay.outcomeUnknown(TYPE, "a");
    relay.outcomeUnknown(TYPE, "never-written");
    awaitPublished("a", 1L);
    assertThat(sender.all("never-written")).isEmpty();
  }

  @Test
  void a_write_that_happens_after_its_sender_gave_up_and_looked_is_published_all_the_same() {
    relay.outcomeUnknown(TYPE, "a");
    await().atMost(Duration.ofSeconds(5)).until(() -> relay.backlog() == 0);
    outboxes.write("a", List.of(entry("a", 1)));
    // Whoever writes next finds the outbox not empty and leaves everything to the holder.
    command("a", 2);
    passed.addAndGet(Duration.ofSeconds(6).toNanos());
    awaitPublished("a", 1L, 2L);
  }

  @Test
  void a_write_of_unknown_outcome_is_not_looked_at_for_ever() {
    relay.outcomeUnknown(TYPE, "a");
    passed.addAndGet(Duration.ofMinutes(3).toNanos());
    await().atMost(Duration.ofSeconds(5)).until(() -> outboxes.looks.get() > 1);
    await().atMost(Duration.ofSeconds(5)).until(() -> relay.backlog() == 0);
    int looks = outboxes.looks.get();
    passed.addAndGet(Duration.ofMinutes(3).toNanos());
    command("b", 1);
    awaitPublished("b", 1L);
    assertThat(outboxes.looks.get())
        .as("nothing is read for b's event either: it was the last")
        .isEqualTo(looks);
  }

  @Test
  void what_came_while_events_were_on_their_way_is_found_though_the_outbox_was_to_be_emptied() {
    sender.hold();
    command("a", 1);
    command("b", 1);
    command("a", 2);
    sender.release();
    awaitPublished("a", 1L, 2L);
    awaitPublished("b", 1L);
    await().atMost(Duration.ofSeconds(5)).until(() -> relay.backlog() == 0);
    assertThat(outboxes.takenOutByNumber).as("its outbox was not at rest").contains("a");
    assertThat(outboxes.left("a")).isEmpty();
    assertThat(outboxes.left("b")).isEmpty();
  }

  @Test
  void a_thousand_aggregates_under_load_each_keep_their_order() {
    for (int round = 1; round <= 5; round++) {
      for (int i = 0; i < 1000; i++) {
        command("t" + i, round);
      }
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> relay.backlog() == 0);
    for (int i = 0; i < 1000; i++) {
      assertThat(outboxes.left("t" + i)).isEmpty();
      assertThat(sender.distinct("t" + i)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
  }

  private static final class FakeOutboxes extends Outboxes {
    private final Map<String, TreeMap<Long, OutboxEntry>> stored = new ConcurrentHashMap<>();
    private final Map<String, Long> last = new ConcurrentHashMap<>();
    final List<String> takenOutByNumber = new CopyOnWriteArrayList<>();
    final AtomicInteger attempts = new AtomicInteger();
    final AtomicInteger looks = new AtomicInteger();
    volatile boolean away;

    FakeOutboxes() {
      super(null);
    }

    /** True when the outbox was found empty. */
    boolean write(String id, List<OutboxEntry> entries) {
      boolean[] wasEmpty = new boolean[1];
      stored.compute(
          id,
          (k, box) -> {
            TreeMap<Long, OutboxEntry> now = box == null ? new TreeMap<>() : new TreeMap<>(box);
            wasEmpty[0] = now.isEmpty();
            entries.forEach(e -> now.put(e.position().sequence(), e));
            last.put(id, now.lastKey());
            return now;
          });
      return wasEmpty[0];
    }

    List<OutboxEntry> left(String id) {
      return List.copyOf(stored.getOrDefault(id, new TreeMap<>()).values());
    }

    private void attempt() {
      attempts.incrementAndGet();
      if (away) {
        throw new IllegalStateException("store away");
      }
    }

    @Override
    boolean emptyIfLast(String collection, Map<String, Long> lastSequences) {
      attempt();
      AtomicInteger emptied = new AtomicInteger();
      lastSequences.forEach(
          (id, sequence) ->
              stored.computeIfPresent(
                  id,
                  (k, box) -> {
                    boolean isLast = sequence.equals(last.get(id));
                    emptied.addAndGet(isLast ? 1 : 0);
                    return isLast ? new TreeMap<>() : box;
                  }));
      return emptied.get() == lastSequences.size();
    }

    @Override
    void takeOut(String collection, Map<String, Long> upTo) {
      attempt();
      takenOutByNumber.addAll(upTo.keySet());
      upTo.forEach(
          (id, sequence) ->
              stored.computeIfPresent(id, (k, box) -> new TreeMap<>(box.tailMap(sequence, false))));
    }

    @Override
    Map<String, List<OutboxEntry>> waiting(String collection, Collection<String> ids) {
      looks.incrementAndGet();
      Map<String, List<OutboxEntry>> found = new HashMap<>();
      ids.forEach(
          id -> {
            if (!left(id).isEmpty()) {
              found.put(id, left(id));
            }
          });
      return found;
    }
  }

  private static final class FakeSender implements EventSender {
    private final Map<String, List<Long>> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> failing = new ConcurrentHashMap<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    final AtomicInteger attempts = new AtomicInteger();
    volatile boolean away;

    void failOnce(String id, long sequence) {
      failing.put(id, sequence);
    }

    synchronized void hold() {
      holding = true;
    }

    synchronized void release() {
      holding = false;
      held.forEach(Runnable::run);
      held.clear();
    }

    List<Long> all(String id) {
      return List.copyOf(sent.getOrDefault(id, List.of()));
    }

    List<Long> distinct(String id) {
      return all(id).stream().distinct().toList();
    }

    @Override
    public void start() {}

    @Override
    public synchronized void send(List<OutboxEntry> entries, IntConsumer done) {
      attempts.incrementAndGet();
      int acknowledged = 0;
      for (OutboxEntry entry : entries) {
        if (away || failing.remove(entry.subject(), entry.position().sequence())) {
          break;
        }
        sent.computeIfAbsent(entry.subject(), s -> new CopyOnWriteArrayList<>())
            .add(entry.position().sequence());
        acknowledged++;
      }
      int prefix = acknowledged;
      if (holding) {
        held.add(() -> done.accept(prefix));
      } else {
        done.accept(prefix);
      }
    }

    @Override
    public void stop() {}
  }
}
