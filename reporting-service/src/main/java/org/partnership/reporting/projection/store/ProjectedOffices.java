package org.partnership.reporting.projection.store;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.config.PlatformProperties;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.security.OfficeTrees;
import org.partnership.reporting.projection.domain.Kind;
import org.partnership.reporting.projection.domain.OfficeState;
import org.springframework.stereotype.Component;

/** The tree of offices as it is, for access and time zones, out of the serving generation. */
@Component
public class ProjectedOffices implements OfficeTree {

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private record Snapshot(Map<String, OfficeState> offices, Instant at) {}

  private final Things things;
  private final Generations generations;
  private final String root;
  private final Clock clock;
  private volatile Snapshot snapshot = new Snapshot(Map.of(), Instant.EPOCH);

  ProjectedOffices(
      Things things, Generations generations, PlatformProperties properties, Clock clock) {
    this.things = things;
    this.generations = generations;
    this.root = properties.headquarters();
    this.clock = clock;
  }

  /** An office changed: the next question looks again. */
  public void forget() {
    snapshot = new Snapshot(snapshot.offices(), Instant.EPOCH);
  }

  private Map<String, OfficeState> offices(String wanted) {
    Snapshot known = snapshot;
    Instant now = clock.instant();
    Duration age = Duration.between(known.at(), now);
    boolean good =
        age.compareTo(LOOK_AGAIN) < 0
            || (age.compareTo(FRESH) < 0 && known.offices().containsKey(wanted));
    if (!good) {
      known =
          new Snapshot(
              things.all(generations.serving(), Kind.OFFICE, OfficeState.class, null).stream()
                  .collect(Collectors.toMap(Thing::id, Thing::state)),
              now);
      snapshot = known;
    }
    return known.offices();
  }

  @Override
  public String root() {
    return root;
  }

  @Override
  public boolean exists(String office) {
    return offices(office).containsKey(office);
  }

  @Override
  public boolean isWithin(String office, String top) {
    return OfficeTrees.isWithin(office, top, root, o -> parent(offices(office), o));
  }

  private static @Nullable String parent(Map<String, OfficeState> offices, String office) {
    OfficeState state = offices.get(office);
    return state == null ? null : state.parent();
  }

  @Override
  public Set<String> subtree(String top) {
    Set<String> found = new LinkedHashSet<>();
    found.add(top);
    offices(top).keySet().stream().filter(o -> isWithin(o, top)).forEach(found::add);
    return found;
  }

  @Override
  public String country(String office) {
    OfficeState state = offices(office).get(office);
    return state == null || state.country() == null ? "" : state.country();
  }

  @Override
  public ZoneId zone(String office) {
    OfficeState state = offices(office).get(office);
    if (state == null || state.timeZone() == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(state.timeZone());
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
