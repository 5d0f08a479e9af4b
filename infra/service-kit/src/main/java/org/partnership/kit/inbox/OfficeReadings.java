package org.partnership.kit.inbox;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.security.OfficeTrees;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The tree of offices as a service reads it from {@code office.*} events: what access and time
 * zones need, nothing else of an office.
 */
public final class OfficeReadings implements OfficeTree, SubjectReader {

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** One office. */
  record Node(
      String code, @Nullable String parent, @Nullable String country, @Nullable String timeZone) {}

  private record Snapshot(Map<String, Node> nodes, Instant at) {}

  private final Readings<Node> readings;
  private final String root;
  private final Clock clock;
  private volatile Snapshot snapshot = new Snapshot(Map.of(), Instant.EPOCH);

  public OfficeReadings(MongoTemplate mongo, String root, Clock clock) {
    this.readings =
        new Readings<>(mongo, "office_readings", Node.class, OfficeReadings::fold, c -> forget());
    this.root = root;
    this.clock = clock;
  }

  private static @Nullable Node fold(@Nullable Node before, Event event) {
    return switch (event.type()) {
      case "office.registered.v1", "office.updated.v1" ->
          new Node(
              event.data().path("code").asString(event.subject()),
              text(event, "parent"),
              text(event, "country"),
              text(event, "timeZone"));
      default -> before;
    };
  }

  private static @Nullable String text(Event event, String field) {
    return event.data().path(field).asString(null);
  }

  private void forget() {
    snapshot = new Snapshot(snapshot.nodes(), Instant.EPOCH);
  }

  private Map<String, Node> nodes(String wanted) {
    Snapshot known = snapshot;
    Instant now = clock.instant();
    Duration age = Duration.between(known.at(), now);
    boolean good =
        age.compareTo(LOOK_AGAIN) < 0
            || (age.compareTo(FRESH) < 0 && known.nodes().containsKey(wanted));
    if (good) {
      return known.nodes();
    }
    Map<String, Node> nodes = new HashMap<>();
    readings.query(Filters.empty()).forEach(r -> nodes.put(r.state().code(), r.state()));
    snapshot = new Snapshot(Map.copyOf(nodes), now);
    return nodes;
  }

  @Override
  public String root() {
    return root;
  }

  @Override
  public boolean exists(String office) {
    return nodes(office).containsKey(office);
  }

  @Override
  public boolean isWithin(String office, String top) {
    return OfficeTrees.isWithin(office, top, root, o -> parent(nodes(office), o));
  }

  private static @Nullable String parent(Map<String, Node> nodes, String office) {
    Node node = nodes.get(office);
    return node == null ? null : node.parent();
  }

  @Override
  public Set<String> subtree(String top) {
    Set<String> found = new LinkedHashSet<>();
    found.add(top);
    nodes(top).keySet().stream().filter(o -> isWithin(o, top)).forEach(found::add);
    return found;
  }

  @Override
  public String country(String office) {
    Node node = nodes(office).get(office);
    return node == null || node.country() == null ? "" : node.country();
  }

  @Override
  public ZoneId zone(String office) {
    Node node = nodes(office).get(office);
    if (node == null || node.timeZone() == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(node.timeZone());
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  @Override
  public Map<String, Position> positions(Collection<String> subjects) {
    return readings.positions(subjects);
  }

  @Override
  public void apply(Map<String, List<Event>> bySubject) {
    readings.apply(bySubject);
  }

  @Override
  public void skip(Event event) {
    readings.skip(event);
  }
}
