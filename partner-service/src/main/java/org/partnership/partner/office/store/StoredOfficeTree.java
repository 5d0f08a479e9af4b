package org.partnership.partner.office.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.security.OfficeTrees;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.office.domain.Office;

/**
 * The tree of offices from this service's own store, kept in memory for a moment: it is asked with
 * every request and changes a few times a year.
 */
public final class StoredOfficeTree implements OfficeTree {

  private static final int OFFICES_MAX = 10_000;
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** An office not known yet may be registered at another instance: look again soon. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private record Snapshot(Map<String, Office> offices, Instant at) {}

  private final AggregateStore<Office> store;
  private final String root;
  private final Clock clock;
  private volatile Snapshot snapshot = new Snapshot(Map.of(), Instant.EPOCH);

  StoredOfficeTree(AggregateStore<Office> store, String root, Clock clock) {
    this.store = store;
    this.root = root;
    this.clock = clock;
  }

  /** To be called after a change of an office, so that this instance sees it at once. */
  public void forget() {
    snapshot = new Snapshot(snapshot.offices(), Instant.EPOCH);
  }

  private Map<String, Office> offices(String wanted) {
    Snapshot known = snapshot;
    Instant now = clock.instant();
    Duration age = Duration.between(known.at(), now);
    if (age.compareTo(LOOK_AGAIN) < 0
        || (age.compareTo(FRESH) < 0 && known.offices().containsKey(wanted))) {
      return known.offices();
    }
    Map<String, Office> offices =
        store.query(Filters.empty(), Sorts.ascending("_id"), OFFICES_MAX).stream()
            .map(Stored::state)
            .collect(Collectors.toUnmodifiableMap(Office::code, Function.identity()));
    snapshot = new Snapshot(offices, now);
    return offices;
  }

  /** Codes of the country offices of a country. */
  public Set<String> ofCountry(String country) {
    return offices(root).values().stream()
        .filter(o -> country.equals(o.country()))
        .map(Office::code)
        .collect(Collectors.toUnmodifiableSet());
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
    return OfficeTrees.isWithin(
        office,
        top,
        root,
        code -> {
          Office found = offices(code).get(code);
          return found == null ? null : found.parent();
        });
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
    Office found = offices(office).get(office);
    return found == null || found.country() == null ? "" : found.country();
  }

  @Override
  public ZoneId zone(String office) {
    Office found = offices(office).get(office);
    return found == null ? ZoneOffset.UTC : ZoneId.of(found.timeZone());
  }
}
