package org.partnership.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedBrokerIT {

  @TempDir Path data;

  @Test
  @DisplayName(
      "An embedded broker creates no topic by itself and keeps a created one, unlimited, over a restart")
  void topicsAreDeliberateAndKept() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      assertThat(admin.listTopics().names().get()).isEmpty();
      admin
          .createTopics(
              List.of(new NewTopic("partners.events", Optional.empty(), Optional.empty())))
          .all()
          .get();
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      assertThat(admin.describeTopics(List.of("partners.events")).allTopicNames().get().values())
          .singleElement()
          .satisfies(topic -> assertThat(topic.partitions()).hasSize(6));
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "partners.events");
      assertThat(admin.describeConfigs(List.of(topic)).all().get().values())
          .singleElement()
          .satisfies(c -> assertThat(c.entries()).anyMatch(EmbeddedBrokerIT::keepsForEver));
    }
  }

  private static boolean keepsForEver(ConfigEntry entry) {
    return entry.name().equals("retention.ms") && "-1".equals(entry.value());
  }
}
