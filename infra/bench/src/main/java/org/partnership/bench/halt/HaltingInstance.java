package org.partnership.bench.halt;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.partnership.bench.Child;
import org.partnership.bench.Instance;
import org.partnership.bench.Kit;
import org.partnership.bench.LocalServers;
import org.partnership.bench.Topic;
import org.partnership.bench.sim.Copy;
import org.partnership.bench.sim.Order;
import org.partnership.bench.sim.Shape;
import org.partnership.bench.sim.Tally;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IdempotentRequest;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.inbox.DeadLetters;
import org.partnership.kit.inbox.EventConsumers;
import org.partnership.kit.inbox.InboxMetrics;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.lifecycle.Pause;
import org.partnership.kit.observe.Traces;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.GenericMessage;

/**
 * {@code halting-instance}: writes and reads tallies with the kit, and halts where it is told to.
 * It says {@code sent} and {@code answered} with each command's id, and {@code rest} when all is
 * published and read.
 */
public final class HaltingInstance {

  static final String COPIES = "copies";
  private static final int WRITERS = 4;
  private static final int COMMANDS = 20;

  /** Between two commands of a writer, so that events travel meanwhile, and not all at once. */
  private static final Duration PAUSE = Duration.ofMillis(10);

  private static final List<Shape> CHANGES =
      List.of(Shape.CHANGE, Shape.CHANGE_SEVERAL, Shape.CHANGE_SILENTLY);

  private final Halting halting;
  private final String name;
  private final AtomicBoolean caughtUp = new AtomicBoolean();

  private HaltingInstance(Halting halting, String name) {
    this.halting = halting;
    this.name = name;
  }

  static List<String> command(
      LocalServers servers, String name, @Nullable Point point, int passage, List<Order> again) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "halting-instance",
                servers.storeUri(),
                servers.bootstrap(),
                name,
                point == null ? "NOWHERE" : point.name(),
                Integer.toString(passage)));
    again.forEach(o -> command.add(o.id() + "," + o.aggregate() + "," + o.shape()));
    return command;
  }

  static Order order(String text) {
    String[] parts = text.split(",");
    return new Order(parts[0], parts[1], Shape.valueOf(parts[2]), true, false);
  }

  static String topic(String name) {
    return name + ".events";
  }

  /** Runs it. */
  public static boolean run(String[] args) throws Exception {
    Child.endWithParent();
    Point point = args[3].equals("NOWHERE") ? null : Point.valueOf(args[3]);
    Halting halting = new Halting(point, Integer.parseInt(args[4]));
    HaltingInstance self = new HaltingInstance(halting, args[2]);
    List<Order> again = new ArrayList<>();
    for (int i = 5; i < args.length; i++) {
      again.add(order(args[i]));
    }
    try (MongoClient client = LocalServers.client(args[0], WRITERS + 4)) {
      self.work(halting.around(client.getDatabase(args[2])), args[1], again);
    }
    return true;
  }

  private void work(MongoDatabase database, String bootstrap, List<Order> again)
      throws InterruptedException {
    try (Instance<Tally> instance =
        new Instance<>(
            database,
            Tally.TYPE,
            bootstrap,
            topic(name),
            "/" + name,
            config -> halting.around(Instance.producer(config)))) {
      Thread reader =
          Thread.ofPlatform().daemon().name("reader").start(() -> read(database, bootstrap));
      again.forEach(order -> send(instance, order));
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writers.add(
            Thread.ofPlatform()
                .start(() -> writeOneAfterAnother(instance, writer, again.isEmpty())));
      }
      for (Thread writer : writers) {
        writer.join();
      }
      instance.awaitPublished();
      caughtUp.set(false);
      while (!caughtUp.get() && reader.isAlive()) {
        Thread.sleep(Duration.ofMillis(20));
      }
      System.out.println("rest");
    }
  }

  private void writeOneAfterAnother(Instance<Tally> instance, int writer, boolean first) {
    try {
      write(instance, writer, first);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts here", e);
    }
  }

  private void write(Instance<Tally> instance, int writer, boolean first)
      throws InterruptedException {
    String begun = Long.toString(ProcessHandle.current().pid());
    String aggregate = "t" + writer;
    send(
        instance,
        new Order(
            begun + "-" + writer + "-0",
            aggregate + "-" + begun,
            first ? Shape.CREATE : Shape.CREATE_SEVERAL,
            true,
            false));
    for (int i = 1; i <= COMMANDS; i++) {
      Thread.sleep(PAUSE);
      Shape shape = CHANGES.get((i + writer) % CHANGES.size());
      send(
          instance,
          new Order(begun + "-" + writer + "-" + i, aggregate + "-" + begun, shape, true, false));
    }
  }

  /** Sends it until it is answered: the store may be slow, and the key tells a repeat. */
  private void send(Instance<Tally> instance, Order order) {
    System.out.println("sent " + order.id() + "," + order.aggregate() + "," + order.shape());
    while (true) {
      try {
        run(instance, order);
        System.out.println("answered " + order.id());
        return;
      } catch (MongoException e) {
        // again
      }
    }
  }

  private static void run(Instance<Tally> instance, Order order) {
    Act act =
        instance.act(order.id(), new IdempotentRequest("key-" + order.id(), order.aggregate()));
    if (order.shape().creates()) {
      instance
          .commands()
          .create(instance.store(), order.aggregate(), Tally.after(List.of(), order), act);
    } else {
      instance
          .commands()
          .change(
              instance.store(),
              order.aggregate(),
              IfMatch.ANY,
              act,
              current -> {},
              current -> Tally.after(current.state().done(), order));
    }
  }

  private void read(MongoDatabase database, String bootstrap) {
    MongoTemplate mongo = Kit.template(database, Kit.converter(Copy.class));
    EventConsumers consumers =
        new EventConsumers(
            Kit.CODEC,
            new DeadLetters(mongo, Clock.systemUTC()),
            new InboxMetrics(Kit.METERS, Clock.systemUTC()),
            new Traces(null, null),
            Pause.SLEEP);
    var function =
        consumers.consumer(
            topic(name),
            new Readings<>(
                mongo,
                COPIES,
                Copy.class,
                (before, event) -> Copy.with(before, event.id()),
                change -> {}));
    try (KafkaConsumer<String, byte[]> consumer = Topic.consumer(bootstrap, name)) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic(name)).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      // Assigned and not subscribed: a dead member of a group would hold its partitions for long.
      consumer.assign(all);
      while (true) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        boolean asked = !caughtUp.get();
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        if (!records.isEmpty()) {
          function.accept(
              new GenericMessage<>(
                  List.of(), Map.<String, Object>of(KafkaHeaders.RAW_DATA, records)));
          halting.at(Point.BEFORE_OFFSET_COMMIT);
          consumer.commitSync();
          halting.at(Point.AFTER_OFFSET_COMMIT);
        } else if (asked && atEnd(consumer, all)) {
          caughtUp.set(true);
        }
      }
    }
  }

  private static boolean atEnd(KafkaConsumer<?, ?> consumer, List<TopicPartition> all) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(all);
    return all.stream().allMatch(p -> consumer.position(p) >= Objects.requireNonNull(ends.get(p)));
  }
}
