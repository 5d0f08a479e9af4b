package org.partnership.agreement.countryprogramme.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.access.OfficeNames;
import org.partnership.agreement.countryprogramme.domain.CountryProgramme;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.springframework.stereotype.Component;

/** Country programmes of offices. */
@Component
public class CountryProgrammes {

  private final AggregateStore<CountryProgramme> programmes;
  private final Commands commands;
  private final OfficeNames offices;
  private final Access access;

  CountryProgrammes(
      AggregateStore<CountryProgramme> programmes,
      Commands commands,
      OfficeNames offices,
      Access access) {
    this.programmes = programmes;
    this.commands = commands;
    this.offices = offices;
    this.access = access;
  }

  /** Registers one; its code is unique within the office. */
  public Stored<CountryProgramme> register(
      String office, String code, String name, LocalDate startDate, LocalDate endDate, Act act) {
    access.require(act.caller(), Actions.COUNTRY_PROGRAMME_REGISTER, Scope.ofOffice(office));
    offices.requireKnown(List.of(office), act.caller(), "/office");
    try {
      return commands.create(
          programmes,
          Ids.forNewThing(act),
          CountryProgramme.register(office, code, name, startDate, endDate, Actor.of(act)),
          act);
    } catch (UniqueViolationException e) {
      throw new RefusedException(
          Refusal.conflict(Reason.plain("country-programme-code-taken", code, office).at("/code")));
    }
  }

  /** The one of this id. */
  public Optional<Stored<CountryProgramme>> find(String id) {
    return programmes.find(id);
  }

  /** Those of an office that run on a day. */
  public List<CountryProgramme> running(String office, LocalDate day) {
    return programmes
        .query(Filters.eq("state.office", office), Sorts.ascending("_id"), Listing.LIMIT_MAX)
        .stream()
        .map(Stored::state)
        .filter(p -> p.runsOn(day))
        .toList();
  }

  /**
   * A page of them, newest first.
   *
   * @param offices whose; null: of all
   */
  public Listing.Page<Stored<CountryProgramme>> page(
      @Nullable Set<String> offices, int limit, @Nullable String cursor) {
    Bson filter = offices == null ? Filters.empty() : Filters.in("state.office", offices);
    return Listing.page(
        programmes, new Listing.Query(filter, "createdAt", true, limit, cursor, false));
  }
}
