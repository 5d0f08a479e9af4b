package org.partnership.bench.sim;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.partnership.bench.Kit;
import org.partnership.bench.check.Command;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** Everything of one simulated run: two services, their stores, a broker, and those who send. */
public final class World {

  static final String TOPIC = "tallies.events";
  static final String SOURCE = "/tally-service";

  private static final MappingMongoConverter CONVERTER = Kit.converter(Tally.class, Copy.class);

  private final Plan plan;
  private final Chaos chaos;
  private final Tampering tampering;
  private final RandomGenerator chance;
  private final Scheduler scheduler;
  private final StoreServer store;
  private final StoreServer readersStore;
  private final Broker broker;
  private final Group group;
  private final List<Publisher> publishers = new ArrayList<>();
  private final List<Reader> readers = new ArrayList<>();
  private final List<Command> ledger = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final Restoring restoring = new Restoring(this);
  private final Periodic periodic = new Periodic(this);
  private int instances;
  private int ids;
  private boolean readersMended;

  World(Plan plan, Chaos chaos, Tampering tampering, RandomGenerator chance) {
    this.plan = plan;
    this.chaos = chaos;
    this.tampering = tampering;
    this.chance = chance;
    this.scheduler = new Scheduler(chance, this::point);
    this.store = new StoreServer(scheduler, chaos);
    this.readersStore = new StoreServer(scheduler, chaos);
    this.broker = new Broker(scheduler, chaos, chance, TOPIC, plan.partitions());
    this.group = new Group(broker, scheduler, chaos);
  }

  /** Spring's face of a store. */
  static MongoTemplate template(StoreClient client) {
    return Kit.template(client.database(), CONVERTER);
  }

  private long point(Task task, String what) {
    long delay = chaos.at(task, what);
    Process process = task.process;
    if (process != null && !process.alive()) {
      died(process);
    }
    return delay;
  }

  private void died(Process process) {
    broker.died(process);
    long after = chaos.restartsAfter();
    if (after >= 0) {
      scheduler.spawn(
          "restart of " + process.name(),
          null,
          () -> {
            scheduler.sleep(after);
            restoring.awaitEnd();
            startLike(process);
          });
    }
  }

  /** Ends an instance that is not to come back by itself. */
  void stop(Process process) {
    process.die();
    broker.died(process);
  }

  private void startLike(Process process) {
    if (process instanceof Publisher) {
      startPublisher();
    } else {
      startReader();
    }
  }

  void startPublisher() {
    publishers.add(new Publisher("P" + ++instances, chaos.clockOffset(), this));
  }

  void startReader() {
    readers.add(new Reader("R" + ++instances, chaos.clockOffset(), this));
  }

  /** The instances of the writing service that live. */
  List<Publisher> publishers() {
    publishers.removeIf(p -> !p.alive());
    return publishers;
  }

  /** The instances of the reading service that live. */
  List<Reader> readers() {
    readers.removeIf(r -> !r.alive());
    return readers;
  }

  Plan plan() {
    return plan;
  }

  Chaos chaos() {
    return chaos;
  }

  RandomGenerator chance() {
    return chance;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  StoreServer store() {
    return store;
  }

  StoreServer readersStore() {
    return readersStore;
  }

  Broker broker() {
    return broker;
  }

  Group group() {
    return group;
  }

  Restoring restoring() {
    return restoring;
  }

  Periodic periodic() {
    return periodic;
  }

  /** An id for something new; a real one would be another in every run. */
  String nextId() {
    return "n." + ++ids;
  }

  Tampering tampering() {
    return tampering;
  }

  List<Command> ledger() {
    return ledger;
  }

  boolean readersMended() {
    return readersMended;
  }

  void mendReaders() {
    readersMended = true;
  }

  /** Something that an instance was asked to do. */
  static final class Request {
    private final Process process;
    private boolean ended;

    private Request(Process process) {
      this.process = process;
    }

    /** It is done, or never will be. */
    boolean over() {
      return ended || !process.alive();
    }
  }

  Request request(String what, Process process, Runnable body) {
    Request request = new Request(process);
    requests.add(request);
    scheduler.spawn(
        what,
        process,
        () -> {
          try {
            body.run();
          } finally {
            request.ended = true;
          }
        });
    return request;
  }

  boolean noRequestOnTheWay() {
    requests.removeIf(Request::over);
    return requests.isEmpty();
  }

  /** The time as it is. */
  Clock clock() {
    return clock(0);
  }

  /** The time as a process has it. */
  Clock clock(Process process) {
    return clock(process.clockOffset());
  }

  private Clock clock(long offset) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Instant.ofEpochMilli(scheduler.now() + offset);
      }
    };
  }
}
