package org.partnership.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * What Apache Kafka is told so that one broker is small, quick to restart after being killed, and
 * keeps everything it has acknowledged.
 *
 * <p>Durability: an acknowledged record is in the operating system's page cache, so it survives any
 * death of the process; a power cut of the machine may lose the last moments. That is enough for a
 * machine-local platform; production relies on three replicas.
 */
final class BrokerSettings {

  /**
   * The controller admits a new broker only when it has not heard of the old one for this long:
   * after a kill that is what a restart waits for, so it is short then. Else it is long, for on a
   * machine that is very busy a broker that is late would be shut out for a moment.
   */
  private static final int SESSION_AFTER_KILL_MS = 1_500;

  private static final int SESSION_MS = 15_000;

  private static final int HEARTBEAT_AFTER_KILL_MS = 500;

  private static final int HEARTBEAT_MS = 2_000;

  private BrokerSettings() {}

  static Properties of(Path logs, int port, int controllerPort, boolean afterKill) {
    Properties p = new Properties();
    quorumOfOne(p, port, controllerPort);
    p.setProperty("log.dirs", logs.toString());
    topicsAsInProduction(p);
    internalTopicsOfOneBroker(p);
    quickRestart(p, afterKill);
    smallFootprint(p);
    return p;
  }

  private static void quorumOfOne(Properties p, int port, int controllerPort) {
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", "1");
    p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.setProperty("inter.broker.listener.name", "PLAINTEXT");
  }

  /** Services create their topics themselves; events are kept for ever. */
  private static void topicsAsInProduction(Properties p) {
    p.setProperty("auto.create.topics.enable", "false");
    p.setProperty("num.partitions", "6");
    p.setProperty("default.replication.factor", "1");
    p.setProperty("min.insync.replicas", "1");
    p.setProperty("log.retention.ms", "-1");
    p.setProperty("log.retention.bytes", "-1");
    p.setProperty("unclean.leader.election.enable", "false");
    // A platform that was off for a month goes on where it stopped: Kafka forgets positions after 7
    // days.
    p.setProperty("offsets.retention.minutes", "5256000");
  }

  private static void internalTopicsOfOneBroker(Properties p) {
    p.setProperty("offsets.topic.num.partitions", "5");
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("transaction.state.log.num.partitions", "1");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("share.coordinator.state.topic.num.partitions", "1");
    p.setProperty("share.coordinator.state.topic.replication.factor", "1");
    p.setProperty("share.coordinator.state.topic.min.isr", "1");
  }

  private static void quickRestart(Properties p, boolean afterKill) {
    p.setProperty(
        "broker.session.timeout.ms",
        String.valueOf(afterKill ? SESSION_AFTER_KILL_MS : SESSION_MS));
    p.setProperty(
        "broker.heartbeat.interval.ms",
        String.valueOf(afterKill ? HEARTBEAT_AFTER_KILL_MS : HEARTBEAT_MS));
    // After a kill the unflushed part of every active segment is read again: keep that part small.
    p.setProperty("log.segment.bytes", String.valueOf(32 << 20));
    p.setProperty("log.index.size.max.bytes", String.valueOf(1 << 20));
    p.setProperty("num.recovery.threads.per.data.dir", "2");
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    p.setProperty("group.min.session.timeout.ms", "1000");
  }

  private static void smallFootprint(Properties p) {
    p.setProperty("num.network.threads", "2");
    p.setProperty("num.io.threads", "4");
    p.setProperty("background.threads", "2");
    p.setProperty("group.coordinator.threads", "1");
    p.setProperty("queued.max.requests", "100");
    // Only consumer positions are compacted; a cleaner with 128 MB of buffer would be half the
    // heap.
    p.setProperty("log.cleaner.threads", "1");
    p.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
    p.setProperty("log.cleaner.io.buffer.size", String.valueOf(256 << 10));
    p.setProperty("offsets.load.buffer.size", String.valueOf(1 << 20));
    // An idle platform writes no metadata twice a second.
    p.setProperty("metadata.max.idle.interval.ms", "5000");
  }
}
