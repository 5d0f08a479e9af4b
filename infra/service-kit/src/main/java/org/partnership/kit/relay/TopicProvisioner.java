package org.partnership.kit.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Creates the service's own topic when the broker is there; kept for ever, partitions fixed. */
final class TopicProvisioner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TopicProvisioner.class);

  private final String bootstrapServers;
  private final RelayProperties properties;
  private volatile boolean running;

  TopicProvisioner(String bootstrapServers, RelayProperties properties) {
    this.bootstrapServers = bootstrapServers;
    this.properties = properties;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("topic-provisioner").start(this::untilDone);
  }

  private void untilDone() {
    while (running) {
      try (Admin admin =
          Admin.create(
              Map.of(
                  AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                  bootstrapServers,
                  AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                  5_000,
                  AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                  8_000))) {
        admin.createTopics(List.of(topic())).all().get(10, TimeUnit.SECONDS);
        return;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof TopicExistsException) {
          return;
        }
        log.info(
            "topic {} cannot be made now: {}", properties.topic(), String.valueOf(e.getCause()));
      } catch (TimeoutException e) {
        log.info("topic {} cannot be made now: no answer", properties.topic());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private NewTopic topic() {
    return new NewTopic(properties.topic(), properties.partitions(), properties.replication())
        .configs(
            Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                "-1",
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                "false",
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                Integer.toString(properties.minInsyncReplicas()),
                // Event time travels as the record's time stamp: never later overwritten.
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "CreateTime"));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
