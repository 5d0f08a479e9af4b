package org.partnership.consultation.waiting.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.membership.domain.MembershipStatus;
import org.partnership.consultation.space.application.ReadingSpaces;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** What waits for those who run spaces: requests to decide, spaces to conclude and close. */
@Component
public class ReadingTasks {

  private static final int SPACES_MAX = 2_000;

  private final ReadingSpaces spaces;
  private final AggregateStore<Membership> memberships;
  private final SpaceDoor door;
  private final Access access;
  private final Clock clock;

  ReadingTasks(
      ReadingSpaces spaces,
      AggregateStore<Membership> memberships,
      SpaceDoor door,
      Access access,
      Clock clock) {
    this.spaces = spaces;
    this.memberships = memberships;
    this.door = door;
    this.access = access;
    this.clock = clock;
  }

  /** A page of tasks, newest first. */
  public Listing.Page<Waiting> page(int limit, @Nullable String cursor, Caller caller) {
    NewestFirst asked = NewestFirst.asked(limit, cursor);
    Map<String, SpaceDoor.Visit> run = door.visits(spaces.runBy(caller, SPACES_MAX), caller);
    return asked.page(Stream.concat(requests(run, asked), pastEnd(run.values())));
  }

  private Stream<Waiting> requests(Map<String, SpaceDoor.Visit> run, NewestFirst asked) {
    if (run.isEmpty()) {
      return Stream.empty();
    }
    return memberships
        .query(
            Filters.and(
                Filters.in("state.consultationId", run.keySet()),
                Filters.eq("state.status", MembershipStatus.REQUESTED.name()),
                Filters.lte("state.since", Date.from(asked.latest()))),
            Sorts.descending("state.since"),
            asked.enough())
        .stream()
        .filter(request -> mayDecide(request, visitOf(request, run)))
        .map(request -> request(request, visitOf(request, run)));
  }

  private static SpaceDoor.Visit visitOf(
      Stored<Membership> request, Map<String, SpaceDoor.Visit> run) {
    return Objects.requireNonNull(run.get(request.state().consultationId()));
  }

  private boolean mayDecide(Stored<Membership> request, SpaceDoor.Visit visit) {
    return visit.space().status() == SpaceStatus.OPEN
        && door.permits(visit, "member.accept", Set.of(request.state().personId()));
  }

  private static Waiting request(Stored<Membership> request, SpaceDoor.Visit visit) {
    return new Waiting(
        request.id() + ":" + request.version(),
        Waiting.Kind.MEMBERSHIP_REQUESTED,
        request.state().since(),
        visit.space().office(),
        visit.id(),
        visit.space().details().title(),
        "/api/consultations/" + visit.id() + "/members/" + request.id());
  }

  private Stream<Waiting> pastEnd(Collection<SpaceDoor.Visit> run) {
    return run.stream()
        .filter(visit -> visit.space().status() == SpaceStatus.OPEN)
        .filter(visit -> door.permits(visit, "consultation.close", Set.of()))
        .flatMap(
            visit -> {
              LocalDate end = visit.space().details().closesOn();
              ZoneId zone = access.offices().zone(visit.space().office());
              return end == null || !LocalDate.now(clock.withZone(zone)).isAfter(end)
                  ? Stream.empty()
                  : Stream.of(pastEnd(visit, end, zone));
            });
  }

  private static Waiting pastEnd(SpaceDoor.Visit visit, LocalDate end, ZoneId zone) {
    return new Waiting(
        visit.id() + ":end",
        Waiting.Kind.CONSULTATION_PAST_END,
        end.plusDays(1).atStartOfDay(zone).toInstant(),
        visit.space().office(),
        visit.id(),
        visit.space().details().title(),
        "/api/consultations/" + visit.id());
  }
}
