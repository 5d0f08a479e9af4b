package org.partnership.bench.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaFuture;

/** Which instance of a service serves how much, and how the partitions are shared among them. */
public final class Sharing {

  private static final Pattern SERVED =
      Pattern.compile(
          "^http_server_requests_seconds_count\\{.*uri=\"/api/.*} (.+)$", Pattern.MULTILINE);

  private final LocalPlatform platform;
  private final List<String> services;
  private final HttpClient http = HttpClient.newHttpClient();

  /** Of services that have two instances each. */
  public Sharing(LocalPlatform platform, List<String> services) {
    this.platform = platform;
    this.services = services;
  }

  /** Whether every instance has served requests and reads partitions. */
  public boolean all() throws IOException, InterruptedException {
    boolean all = true;
    for (String service : services) {
      for (String instance : List.of(service, service + "-2")) {
        all &= served(instance) > 0;
      }
      List<Integer> partitions = partitions(service);
      all &= partitions.size() >= 2 && partitions.stream().allMatch(n -> n > 0);
    }
    return all;
  }

  /** Requests to the API that an instance has answered since its start. */
  public long served(String instance) throws IOException, InterruptedException {
    HttpRequest metrics =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + platform.part(instance).port() + "/actuator/prometheus"))
            .build();
    return (long)
        SERVED
            .matcher(http.send(metrics, HttpResponse.BodyHandlers.ofString()).body())
            .results()
            .map((MatchResult m) -> m.group(1))
            .mapToDouble(Double::parseDouble)
            .sum();
  }

  /** How many partitions each consumer of a service reads, by topic and member. */
  public List<Integer> partitions(String service) throws InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, LocalPlatform.BROKER))) {
      Map<String, Integer> counts = new TreeMap<>();
      KafkaFuture<ConsumerGroupDescription> group =
          Objects.requireNonNull(
              admin.describeConsumerGroups(Set.of(service)).describedGroups().get(service));
      for (MemberDescription member : group.get().members()) {
        counts.put(member.consumerId(), member.assignment().topicPartitions().size());
      }
      return new ArrayList<>(counts.values());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One line for each service. */
  public String table() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (String service : services) {
      lines.add(
          "%-22s served %,d and %,d requests, partitions %s%n"
              .formatted(service, served(service), served(service + "-2"), partitions(service)));
    }
    return lines.stream().collect(Collectors.joining());
  }
}
