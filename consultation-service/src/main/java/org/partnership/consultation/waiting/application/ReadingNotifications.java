package org.partnership.consultation.waiting.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.CommentStatus;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.consultation.membership.domain.MembershipStatus;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.domain.Space;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * What a person is told: decisions of others about their membership, replies to them, their
 * comments hidden. Of a space they do not see inside (any more) they are told no more than that
 * they are out of it (L-4).
 */
@Component
public class ReadingNotifications {

  private final AggregateStore<Membership> memberships;
  private final AggregateStore<Comment> comments;
  private final AggregateStore<Space> spaces;
  private final SpaceDoor door;

  ReadingNotifications(
      AggregateStore<Membership> memberships,
      AggregateStore<Comment> comments,
      AggregateStore<Space> spaces,
      SpaceDoor door) {
    this.memberships = memberships;
    this.comments = comments;
    this.spaces = spaces;
    this.door = door;
  }

  /** Something that happened, before it is known whether the person may be told. */
  private record Found(
      String id, Waiting.Kind kind, Instant at, String spaceId, boolean inside, String path) {}

  /** A page of notifications, newest first. */
  public Listing.Page<Waiting> page(int limit, @Nullable String cursor, Caller caller) {
    NewestFirst asked = NewestFirst.asked(limit, cursor);
    List<Found> found = new ArrayList<>();
    found.addAll(decisions(caller.id(), asked));
    found.addAll(hidden(caller.id(), asked));
    found.addAll(replies(caller.id(), asked));
    Set<String> spaceIds = found.stream().map(Found::spaceId).collect(Collectors.toSet());
    Map<String, SpaceDoor.Visit> visits = door.visits(spaces.findAll(spaceIds), caller);
    return asked.page(
        found.stream()
            .filter(f -> !f.inside() || door.seesInside(visitOf(f, visits)))
            .map(f -> told(f, visitOf(f, visits))));
  }

  private static SpaceDoor.Visit visitOf(Found found, Map<String, SpaceDoor.Visit> visits) {
    return Objects.requireNonNull(visits.get(found.spaceId()));
  }

  private Waiting told(Found found, SpaceDoor.Visit visit) {
    boolean card = door.permits(visit, "consultation.read", Set.of());
    return new Waiting(
        found.id(),
        found.kind(),
        found.at(),
        visit.space().office(),
        visit.id(),
        card ? visit.space().details().title() : null,
        found.path());
  }

  private List<Found> decisions(String person, NewestFirst asked) {
    return memberships
        .query(
            Filters.and(
                Filters.eq("state.personId", person),
                Filters.in(
                    "state.status",
                    MembershipStatus.INVITED.name(),
                    MembershipStatus.MEMBER.name(),
                    MembershipStatus.REMOVED.name()),
                Filters.ne("state.changedBy", person),
                Filters.lte("state.since", Date.from(asked.latest()))),
            Sorts.descending("state.since"),
            asked.enough())
        .stream()
        .map(
            m ->
                new Found(
                    m.id() + ":" + m.version(),
                    kindOf(m.state().status()),
                    m.state().since(),
                    m.state().consultationId(),
                    false,
                    "/api/consultations/" + m.state().consultationId()))
        .toList();
  }

  private static Waiting.Kind kindOf(MembershipStatus status) {
    return switch (status) {
      case INVITED -> Waiting.Kind.INVITED;
      case MEMBER -> Waiting.Kind.ACCEPTED;
      case REMOVED -> Waiting.Kind.REMOVED;
      case NONE, REQUESTED, LEFT ->
          throw new IllegalArgumentException("nobody else brings about " + status);
    };
  }

  private List<Found> hidden(String person, NewestFirst asked) {
    return comments(
        Filters.and(
            Filters.eq("state.author.personId", person),
            Filters.eq("state.status", CommentStatus.HIDDEN.name()),
            Filters.lte("state.hiding.at", Date.from(asked.latest()))),
        "state.hiding.at",
        Waiting.Kind.COMMENT_HIDDEN,
        asked);
  }

  private List<Found> replies(String person, NewestFirst asked) {
    return comments(
        Filters.and(
            Filters.eq("state.parentAuthorId", person),
            Filters.ne("state.author.personId", person),
            Filters.eq("state.status", CommentStatus.VISIBLE.name()),
            Filters.lte("createdAt", Date.from(asked.latest()))),
        "createdAt",
        Waiting.Kind.REPLIED,
        asked);
  }

  private List<Found> comments(Bson filter, String newest, Waiting.Kind kind, NewestFirst asked) {
    return comments.query(filter, Sorts.descending(newest), asked.enough()).stream()
        .map(
            c ->
                new Found(
                    c.id() + ":" + kind,
                    kind,
                    timeOf(c, kind),
                    c.state().consultationId(),
                    true,
                    "/api/comments/" + c.id()))
        .toList();
  }

  private static Instant timeOf(Stored<Comment> comment, Waiting.Kind kind) {
    Comment.Hiding hiding = comment.state().hiding();
    return kind == Waiting.Kind.COMMENT_HIDDEN && hiding != null
        ? hiding.at()
        : comment.createdAt();
  }
}
