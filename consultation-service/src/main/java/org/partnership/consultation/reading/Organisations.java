package org.partnership.consultation.reading;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnership.kit.inbox.Readings;

/** Partner organisations as they are known here; one not heard of yet is simply not there. */
public final class Organisations {

  private final Readings<Organisation> readings;

  Organisations(Readings<Organisation> readings) {
    this.readings = readings;
  }

  public boolean exists(String partnerId) {
    return readings.find(partnerId).isPresent();
  }

  /** Those of the partners that are known, by id. */
  public Map<String, Organisation> of(Collection<String> partnerIds) {
    return partnerIds.isEmpty()
        ? Map.of()
        : readings.query(Filters.in("_id", partnerIds)).stream()
            .collect(Collectors.toMap(Readings.Read::subject, Readings.Read::state));
  }
}
