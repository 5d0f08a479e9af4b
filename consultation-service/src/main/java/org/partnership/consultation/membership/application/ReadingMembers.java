package org.partnership.consultation.membership.application;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.membership.domain.MembershipStatus;
import org.partnership.consultation.reading.Organisations;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Members see members; those who decide about members see also who asked, was invited, left or was
 * removed.
 */
@Component
public class ReadingMembers {

  private final AggregateStore<Membership> memberships;
  private final SpaceDoor door;
  private final Organisations organisations;

  ReadingMembers(
      AggregateStore<Membership> memberships, SpaceDoor door, Organisations organisations) {
    this.memberships = memberships;
    this.door = door;
    this.organisations = organisations;
  }

  /**
   * Somebody's membership and the caller at its space.
   *
   * @param partnerId organisation that the person belongs to now: the survivor of the one they
   *     joined from, where that was merged (P-2)
   */
  public record Seen(
      Stored<Membership> membership, SpaceDoor.Visit visit, @Nullable String partnerId) {}

  /** A membership that the caller just made or decided about. */
  public Seen justDecided(Stored<Membership> membership, SpaceDoor.Visit visit) {
    return seen(List.of(membership), visit).get(0);
  }

  private List<Seen> seen(List<Stored<Membership>> some, SpaceDoor.Visit visit) {
    Map<String, String> survivors =
        organisations.survivorsOf(
            some.stream()
                .map(stored -> stored.state().partnerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return some.stream()
        .map(
            stored ->
                new Seen(
                    stored,
                    visit,
                    survivors.get(Objects.requireNonNullElse(stored.state().partnerId(), ""))))
        .toList();
  }

  /** One membership, or 404. */
  public Seen one(String spaceId, String id, Caller caller) {
    SpaceDoor.Visit visit = door.visit(spaceId, caller);
    door.require(visit, "member.list");
    return memberships
        .find(id)
        .filter(stored -> stored.state().consultationId().equals(spaceId))
        .filter(
            stored ->
                stored.state().status() == MembershipStatus.MEMBER
                    || stored.state().personId().equals(caller.id())
                    || decides(visit))
        .map(stored -> justDecided(stored, visit))
        .orElseThrow(() -> new RefusedException(Refusal.notFound("membership", id)));
  }

  /**
   * A page of members in the order in which they came to their status.
   *
   * @param status null: members
   */
  public Listing.Page<Seen> page(
      String spaceId,
      @Nullable MembershipStatus status,
      int limit,
      @Nullable String cursor,
      boolean total,
      Caller caller) {
    SpaceDoor.Visit visit = door.visit(spaceId, caller);
    door.require(visit, "member.list");
    if (status != null && status != MembershipStatus.MEMBER) {
      door.require(visit, "member.accept");
    }
    Bson filter =
        Filters.and(
            Filters.eq("state.consultationId", spaceId),
            Filters.eq("state.status", (status == null ? MembershipStatus.MEMBER : status).name()));
    Listing.Page<Stored<Membership>> page =
        Listing.page(
            memberships, new Listing.Query(filter, "state.since", false, limit, cursor, total));
    return new Listing.Page<>(seen(page.items(), visit), page.nextCursor(), page.total());
  }

  private boolean decides(SpaceDoor.Visit visit) {
    return door.permits(visit, "member.accept", Set.of());
  }
}
