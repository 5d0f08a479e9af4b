package org.partnership.bench.cost;

import java.time.Duration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Events that a dead instance left, and how fast one that starts gets rid of them. */
public final class Backlog {

  private static final int WRITERS = 16;

  private final MongoTemplate mongo;
  private final String bootstrap;
  private final String collection;

  public Backlog(MongoTemplate mongo, String bootstrap, String collection) {
    this.mongo = mongo;
    this.bootstrap = bootstrap;
    this.collection = collection;
  }

  /** Which sheet the n-th command changes. */
  public interface Choice {
    int sheet(int n);
  }

  /** Commands are done by an instance that publishes nothing, then is no more. */
  public void leave(int events, Choice choice) throws InterruptedException {
    try (Reliable dead = new Reliable(mongo, bootstrap, collection, Reliable::producer)) {
      Load.crowd(WRITERS, events, (n, intended) -> dead.change(choice.sheet(n), "left-" + n));
    }
  }

  /**
   * An instance starts, finds and publishes them.
   *
   * @return events a second, from its start until all are acknowledged and all outboxes empty
   */
  public double drain(int events) throws InterruptedException {
    Acknowledgements acknowledged = new Acknowledgements();
    try (Reliable instance = new Reliable(mongo, bootstrap, collection, acknowledged::of)) {
      long started = System.nanoTime();
      instance.start();
      while (acknowledged.count() < events) {
        Thread.sleep(Duration.ofMillis(1));
      }
      instance.awaitAllPublished();
      return events / ((System.nanoTime() - started) / 1e9);
    }
  }
}
