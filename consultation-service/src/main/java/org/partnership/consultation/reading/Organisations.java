package org.partnership.consultation.reading;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnership.kit.inbox.Readings;

/**
 * Partner organisations as they are known here; one not heard of yet is simply not there. One that
 * was merged is its survivor from then on, under the old id too (P-2).
 */
public final class Organisations {

  /** Longer chains of merges do not occur; a circle would be a fault of the register. */
  private static final int MERGES_MAX = 20;

  private final Readings<Organisation> readings;

  Organisations(Readings<Organisation> readings) {
    this.readings = readings;
  }

  public boolean exists(String partnerId) {
    return readings.find(partnerId).isPresent();
  }

  /** Those of the partners that are known, by the id that was asked for. */
  public Map<String, Organisation> of(Collection<String> partnerIds) {
    Map<String, String> survivors = survivorsOf(partnerIds);
    Map<String, Organisation> known = read(List.copyOf(survivors.values()));
    Map<String, Organisation> found = new HashMap<>();
    survivors.forEach(
        (id, survivor) -> {
          Organisation organisation = known.get(survivor);
          if (organisation != null) {
            found.put(id, organisation);
          }
        });
    return found;
  }

  /** Who stands for each of the partners now: itself, if it was not merged. */
  public Map<String, String> survivorsOf(Collection<String> partnerIds) {
    Map<String, String> survivors = new HashMap<>();
    partnerIds.forEach(id -> survivors.put(id, id));
    boolean resolved = partnerIds.isEmpty();
    for (int i = 0; i < MERGES_MAX && !resolved; i++) {
      Map<String, Organisation> known = read(List.copyOf(survivors.values()));
      Map<String, String> before = Map.copyOf(survivors);
      survivors.replaceAll((id, now) -> next(now, known));
      resolved = survivors.equals(before);
    }
    return survivors;
  }

  private static String next(String partnerId, Map<String, Organisation> known) {
    Organisation organisation = known.get(partnerId);
    String survivor = organisation == null ? null : organisation.survivorId();
    return survivor == null || survivor.isEmpty() ? partnerId : survivor;
  }

  private Map<String, Organisation> read(Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : readings.query(Filters.in("_id", ids)).stream()
            .collect(Collectors.toMap(Readings.Read::subject, Readings.Read::state));
  }
}
