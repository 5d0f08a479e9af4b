package org.partnership.consultation.membership.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.membership.domain.MembershipStatus;
import org.partnership.consultation.space.application.Belongings;
import org.partnership.consultation.space.domain.Belonging;
import org.partnership.kit.command.Ids;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Answers from the memberships kept here. */
@Component
public class StoredBelongings implements Belongings {

  /** More spaces than a person could follow. */
  private static final int SPACES_MAX = 5_000;

  private final AggregateStore<Membership> memberships;

  StoredBelongings(AggregateStore<Membership> memberships) {
    this.memberships = memberships;
  }

  /** The id of what is between this person and this space: one at most, whoever comes first. */
  public static String idOf(String spaceId, String personId) {
    return Ids.named("membership/" + spaceId + "/" + personId);
  }

  @Override
  public Belonging of(String spaceId, String personId) {
    return memberships
        .find(idOf(spaceId, personId))
        .map(stored -> belonging(stored.state().status()))
        .orElse(Belonging.NONE);
  }

  @Override
  public Map<String, Belonging> of(Collection<String> spaceIds, String personId) {
    return memberships
        .findAll(spaceIds.stream().map(space -> idOf(space, personId)).toList())
        .stream()
        .map(Stored::state)
        .collect(
            Collectors.toMap(
                Membership::consultationId, membership -> belonging(membership.status())));
  }

  @Override
  public Set<String> spacesOf(String personId) {
    return memberships
        .query(
            Filters.and(
                Filters.eq("state.personId", personId),
                Filters.in(
                    "state.status",
                    MembershipStatus.MEMBER.name(),
                    MembershipStatus.INVITED.name())),
            Sorts.descending("state.since"),
            SPACES_MAX)
        .stream()
        .map(stored -> stored.state().consultationId())
        .collect(Collectors.toSet());
  }

  private static Belonging belonging(MembershipStatus status) {
    return switch (status) {
      case NONE, LEFT -> Belonging.NONE;
      case INVITED -> Belonging.INVITED;
      case REQUESTED -> Belonging.REQUESTED;
      case MEMBER -> Belonging.MEMBER;
      case REMOVED -> Belonging.REMOVED;
    };
  }
}
