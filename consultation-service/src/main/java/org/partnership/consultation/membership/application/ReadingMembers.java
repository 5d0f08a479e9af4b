package org.partnership.consultation.membership.application;

import com.mongodb.client.model.Filters;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.membership.domain.MembershipStatus;
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

  ReadingMembers(AggregateStore<Membership> memberships, SpaceDoor door) {
    this.memberships = memberships;
    this.door = door;
  }

  /** Somebody's membership and the caller at its space. */
  public record Seen(Stored<Membership> membership, SpaceDoor.Visit visit) {}

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
        .map(stored -> new Seen(stored, visit))
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
    return Listing.page(
            memberships, new Listing.Query(filter, "state.since", false, limit, cursor, total))
        .map(stored -> new Seen(stored, visit));
  }

  private boolean decides(SpaceDoor.Visit visit) {
    return door.permits(visit, "member.accept", Set.of());
  }
}
