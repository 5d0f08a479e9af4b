package org.partnership.agreement.task.application;

import com.mongodb.client.model.Filters;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.calendar.DueThings;
import org.partnership.agreement.partnership.application.PartnershipScope;
import org.partnership.agreement.partnership.application.ReadingPartnerships;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.agreement.partnership.domain.Sunset;
import org.partnership.agreement.partnership.store.PartnershipFilters;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Roles;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** C-3: partnerships past their sunset are to be evaluated, then renewed or ended. */
@Component
class PartnershipTasks implements TaskSource {

  private final ReadingPartnerships reading;
  private final Access access;
  private final DueThings due;

  PartnershipTasks(ReadingPartnerships reading, Access access, DueThings due) {
    this.reading = reading;
    this.access = access;
    this.due = due;
  }

  @Override
  public Listing.Page<Stream<Task>> page(Caller caller, int limit, @Nullable String cursor) {
    Bson candidates =
        caller.has(Roles.PARTNERSHIP_OFFICER)
            ? PartnershipFilters.pastSunset(
                due.isOver(PartnershipFilters.END, PartnershipFilters.OFFICE))
            : Filters.in("_id");
    Bson filter = Filters.and(reading.visibleTo(caller), candidates);
    return reading
        .page(new Listing.Query(filter, "updatedAt", true, limit, cursor, false))
        .map(stored -> task(stored, caller));
  }

  private Stream<Task> task(Stored<Partnership> stored, Caller caller) {
    String action = Actions.PARTNERSHIP_EDIT;
    if (!access.permits(caller, action, PartnershipScope.of(stored.state()))) {
      return Stream.empty();
    }
    boolean evaluated =
        Sunset.isEvaluated(stored.state(), reading.facts(stored.id()).lastEvaluation());
    return Stream.of(
        Task.about(
            stored,
            evaluated ? Task.Kind.PARTNERSHIP_TO_RENEW_OR_END : Task.Kind.PARTNERSHIP_TO_EVALUATE,
            action,
            stored.updatedAt(),
            null));
  }
}
