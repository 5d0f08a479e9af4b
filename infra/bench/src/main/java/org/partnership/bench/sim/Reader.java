package org.partnership.bench.sim;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.partnership.bench.Kit;
import org.partnership.bench.sim.Group.Batch;
import org.partnership.kit.event.Event;
import org.partnership.kit.inbox.DeadLetters;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.kit.inbox.HeldUpKeys;
import org.partnership.kit.inbox.InboxMetrics;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.inbox.Repairs;
import org.partnership.kit.inbox.SubjectReader;
import org.partnership.kit.observe.Traces;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * An instance of a service that reads the topic: the kit's consumer, inbox, dead letters and
 * readings, in a loop that polls and commits as the listener container does.
 */
final class Reader extends Process {

  static final String COLLECTION = "copies";
  private static final int AT_MOST = 4;
  private static final long SEEK_BACK_PAUSE = 1_000;

  private final World world;
  private final DeadLetters letters;
  private final Repairs repairs;
  private final Consumer<Message<List<byte[]>>> function;

  Reader(String name, long clockOffset, World world) {
    super(name, clockOffset);
    this.world = world;
    StoreClient client = new StoreClient(world.readersStore(), world);
    MongoTemplate mongo = World.template(client);
    Clock clock = world.clock(this);
    letters = new DeadLetters(mongo, clock);
    EventConsumers consumers =
        new EventConsumers(
            Kit.CODEC,
            letters,
            new InboxMetrics(Kit.METERS, clock),
            new Traces(null, null),
            duration -> world.scheduler().sleep(duration.toMillis()));
    repairs = new Repairs(letters, consumers);
    SubjectReader readings =
        new Readings<>(
            mongo,
            COLLECTION,
            Copy.class,
            (before, event) -> Copy.with(before, readable(event)),
            change -> {});
    function = world.tampering().consumer(consumers.consumer(World.TOPIC, readings), mongo, world);
    world.scheduler().spawn("consumer", this, this::consume);
    world
        .periodic()
        .start(this, world.readersStore(), client, List.of(new HeldUpKeys(letters, consumers)));
  }

  private String readable(Event event) {
    if (event.data().path("poison").asBoolean(false) && !world.readersMended()) {
      throw new IllegalStateException("this release cannot read it");
    }
    return event.id();
  }

  private void consume() {
    Scheduler scheduler = world.scheduler();
    Group group = world.group();
    while (true) {
      scheduler.point("poll");
      Batch batch = group.poll(this, AT_MOST);
      if (batch == null) {
        scheduler.await(5_000, () -> group.hasFor(this));
        continue;
      }
      if (world.tampering().commitsBeforeEffect()) {
        commit(batch);
      }
      try {
        function.accept(message(batch));
      } catch (RuntimeException e) {
        group.seekBack(batch);
        scheduler.sleep(SEEK_BACK_PAUSE);
        continue;
      }
      if (!world.tampering().commitsBeforeEffect()) {
        commit(batch);
      }
    }
  }

  private void commit(Batch batch) {
    world.scheduler().point("commit of offset");
    world.group().commit(batch);
    world.scheduler().point("commit of offset done");
  }

  private static Message<List<byte[]>> message(Batch batch) {
    return new GenericMessage<>(
        List.of(), Map.<String, Object>of(KafkaHeaders.RAW_DATA, batch.records()));
  }

  /** As an operator does after the release was mended: every dead letter once more. */
  void repair() {
    letters.list(100).stream()
        .filter(letter -> letter.status().equals("OPEN"))
        .forEach(letter -> repairs.retry(letter.id(), "operator"));
  }
}
