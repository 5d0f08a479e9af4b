package org.partnership.consultation.space.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.consultation.space.domain.Visibility;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Roles;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Spaces that a caller may see; what they may not see is in no list and no count (L-4). */
@Component
public class ReadingSpaces {

  private static final String MODERATORS = "state.details.moderators";
  private static final String VISIBILITY = "state.details.visibility";
  private static final String STATUS = "state.status";

  private final AggregateStore<Space> spaces;
  private final Belongings belongings;
  private final SpaceDoor door;
  private final Access access;

  ReadingSpaces(
      AggregateStore<Space> spaces, Belongings belongings, SpaceDoor door, Access access) {
    this.spaces = spaces;
    this.belongings = belongings;
    this.door = door;
    this.access = access;
  }

  /** What to list: nulls ask for all. */
  public record Wanted(
      @Nullable String q,
      @Nullable SpaceStatus status,
      @Nullable Visibility visibility,
      @Nullable String office,
      boolean mine) {}

  /** How lists can be sorted. */
  public enum Order {
    NEWEST("createdAt", true),
    TITLE("state.details.title", false);

    private final String path;
    private final boolean descending;

    Order(String path, boolean descending) {
      this.path = path;
      this.descending = descending;
    }
  }

  /** One space whose card the caller may see, or 404. */
  public SpaceDoor.Visit one(String id, Caller caller) {
    SpaceDoor.Visit visit = door.visit(id, caller);
    door.require(visit, "consultation.read");
    return visit;
  }

  /** A page of the spaces whose cards the caller may see. */
  public Listing.Page<SpaceDoor.Visit> page(
      Wanted wanted,
      Order order,
      int limit,
      @Nullable String cursor,
      boolean total,
      Caller caller) {
    List<Bson> parts = new ArrayList<>();
    parts.add(visibleTo(caller));
    if (wanted.q() != null && !wanted.q().isBlank()) {
      parts.add(
          Filters.regex(
              "state.details.title",
              Pattern.compile(
                  Pattern.quote(wanted.q().strip()),
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }
    if (wanted.status() != null) {
      parts.add(Filters.eq(STATUS, wanted.status().name()));
    }
    if (wanted.visibility() != null) {
      parts.add(Filters.eq(VISIBILITY, wanted.visibility().name()));
    }
    if (wanted.office() != null) {
      parts.add(Filters.eq("state.office", wanted.office()));
    }
    if (wanted.mine()) {
      parts.add(
          Filters.or(
              Filters.in("_id", belongings.spacesOf(caller.id())),
              Filters.eq(MODERATORS, caller.id())));
    }
    Listing.Page<Stored<Space>> page =
        Listing.page(
            spaces,
            new Listing.Query(
                Filters.and(parts), order.path, order.descending, limit, cursor, total));
    Map<String, SpaceDoor.Visit> visits = door.visits(page.items(), caller);
    return page.map(space -> Objects.requireNonNull(visits.get(space.id())));
  }

  /** The same rule as {@link SpaceDoor} asks for one space, as a filter over all. */
  private Bson visibleTo(Caller caller) {
    if (caller.has(Roles.AUDITOR)) {
      return Filters.empty();
    }
    List<Bson> ways = new ArrayList<>();
    ways.add(
        Filters.and(
            Filters.ne(STATUS, SpaceStatus.DRAFT.name()),
            Filters.or(
                Filters.ne(VISIBILITY, Visibility.INVITED.name()),
                Filters.in("_id", belongings.spacesOf(caller.id())))));
    if (caller instanceof Caller.Staff staff) {
      ways.add(Filters.eq(MODERATORS, staff.id()));
      if (staff.has(Roles.MODERATOR) || staff.has(Roles.PARTNERSHIP_OFFICER)) {
        if (staff.office().equals(access.offices().root())) {
          return Filters.empty();
        }
        ways.add(Filters.in("state.office", access.offices().subtree(staff.office())));
      }
    }
    return Filters.or(ways);
  }

  /**
   * Spaces not yet closed that a person runs: named as a moderator, or as a moderator of the
   * office.
   */
  public List<Stored<Space>> runBy(Caller caller, int limit) {
    List<Bson> ways = new ArrayList<>();
    ways.add(Filters.eq(MODERATORS, caller.id()));
    if (caller instanceof Caller.Staff staff && staff.has(Roles.MODERATOR)) {
      ways.add(
          staff.office().equals(access.offices().root())
              ? Filters.exists("state.office")
              : Filters.in("state.office", access.offices().subtree(staff.office())));
    }
    return spaces.query(
        Filters.and(Filters.ne(STATUS, SpaceStatus.CLOSED.name()), Filters.or(ways)),
        Sorts.descending("createdAt"),
        limit);
  }
}
