package org.partnership.agreement.emergency.application;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.emergency.domain.Emergency;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Declared emergencies. */
@Component
public class Emergencies {

  private final AggregateStore<Emergency> emergencies;
  private final Commands commands;
  private final Access access;

  Emergencies(AggregateStore<Emergency> emergencies, Commands commands, Access access) {
    this.emergencies = emergencies;
    this.commands = commands;
    this.access = access;
  }

  /** Declares one. */
  public Stored<Emergency> declare(
      String title,
      List<String> countries,
      LocalDate declaredOn,
      @Nullable LocalDate until,
      Act act) {
    access.require(act.caller(), Actions.EMERGENCY_DECLARE, Scope.NONE);
    return commands.create(
        emergencies,
        Ids.forNewThing(act),
        Emergency.declare(title, countries, declaredOn, until, Actor.of(act)),
        act);
  }

  /** Whether an agreement of an office in this country may name this one on this day. */
  public boolean covers(String id, String country, LocalDate day) {
    return emergencies.find(id).filter(e -> e.state().covers(country, day)).isPresent();
  }

  /** A page of them, newest first. */
  public Listing.Page<Stored<Emergency>> page(int limit, @Nullable String cursor) {
    return Listing.page(
        emergencies, new Listing.Query(Filters.empty(), "createdAt", true, limit, cursor, false));
  }
}
