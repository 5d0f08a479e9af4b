package org.partnership.bench.sim;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A consumer group of a topic: a partition belongs to one reader; whoever dies, stands still or is
 * rebalanced away loses it, and can no longer commit what it polled before.
 */
final class Group {

  /** What one poll returned, and by what right. */
  record Batch(int partition, int generation, List<ConsumerRecord<String, byte[]>> records) {}

  private final Broker broker;
  private final Scheduler scheduler;
  private final Chaos chaos;
  private final int[] committed;
  private final int[] position;
  private final int[] generation;
  private final @Nullable Process[] owners;

  Group(Broker broker, Scheduler scheduler, Chaos chaos) {
    this.broker = broker;
    this.scheduler = scheduler;
    this.chaos = chaos;
    int count = broker.partitions().size();
    this.committed = new int[count];
    this.position = new int[count];
    this.generation = new int[count];
    this.owners = new Process[count];
  }

  /** Whether a poll of this reader would return something. */
  boolean hasFor(Process reader) {
    for (int p = 0; p < owners.length; p++) {
      int from = owners[p] == reader ? position[p] : committed[p];
      if (mayOwn(p, reader) && from < broker.partitions().get(p).size()) {
        return true;
      }
    }
    return false;
  }

  private boolean mayOwn(int partition, Process reader) {
    Process owner = owners[partition];
    return owner == null
        || owner == reader
        || !owner.alive()
        || owner.standsStillUntil() > scheduler.now();
  }

  /** The next records of one partition; null when there are none for this reader. */
  @Nullable Batch poll(Process reader, int atMost) {
    for (int p = 0; p < owners.length; p++) {
      if (owners[p] != reader && (mayOwn(p, reader) || chaos.rebalances())) {
        owners[p] = reader;
        generation[p]++;
        position[p] = committed[p];
      }
      List<ConsumerRecord<String, byte[]>> log = broker.partitions().get(p);
      if (owners[p] == reader && position[p] < log.size()) {
        int to = Math.min(log.size(), position[p] + atMost);
        Batch batch = new Batch(p, generation[p], List.copyOf(log.subList(position[p], to)));
        position[p] = to;
        return batch;
      }
    }
    return null;
  }

  /** Commits a batch; without effect when the partition has gone to another meanwhile. */
  void commit(Batch batch) {
    int p = batch.partition();
    if (generation[p] == batch.generation()) {
      committed[p] = (int) batch.records().get(batch.records().size() - 1).offset() + 1;
    }
  }

  /** The batch is to be polled again. */
  void seekBack(Batch batch) {
    int p = batch.partition();
    if (generation[p] == batch.generation()) {
      position[p] = (int) batch.records().get(0).offset();
    }
  }

  /** Everything of the topic is committed. */
  boolean atEnd() {
    for (int p = 0; p < committed.length; p++) {
      if (committed[p] < broker.partitions().get(p).size()) {
        return false;
      }
    }
    return true;
  }
}
