package org.partnership.partner.office.application;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.partner.office.domain.Office;
import org.partnership.partner.office.domain.OfficeLevel;
import org.springframework.stereotype.Component;

/** Offices are known to everyone who works with the platform. */
@Component
public class ReadingOffices {

  private final AggregateStore<Office> offices;

  ReadingOffices(AggregateStore<Office> offices) {
    this.offices = offices;
  }

  /** One office, or 404. */
  public Stored<Office> one(String code) {
    return offices
        .find(code)
        .orElseThrow(() -> new RefusedException(Refusal.notFound("office", code)));
  }

  /** What to list: nulls ask for all. */
  public record Wanted(
      @Nullable OfficeLevel level, @Nullable String parent, @Nullable String country) {

    Bson filter() {
      List<Bson> parts = new ArrayList<>();
      if (level != null) {
        parts.add(Filters.eq("state.level", level.name()));
      }
      if (parent != null) {
        parts.add(Filters.eq("state.parent", parent));
      }
      if (country != null) {
        parts.add(Filters.eq("state.country", country));
      }
      return parts.isEmpty() ? Filters.empty() : Filters.and(parts);
    }
  }

  /** A page of offices by code. */
  public Listing.Page<Stored<Office>> page(
      Wanted wanted, int limit, @Nullable String cursor, boolean total) {
    return Listing.page(
        offices, new Listing.Query(wanted.filter(), "state.code", false, limit, cursor, total));
  }
}
