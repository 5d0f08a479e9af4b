package org.partnership.consultation.space.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.reading.Organisations;
import org.partnership.consultation.space.domain.Commitment;
import org.partnership.consultation.space.domain.CommitmentStatus;
import org.partnership.consultation.space.domain.Owner;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceOutcomes;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** What was heard and what changes, each traced to comments, and how the commitments go. */
@Component
public class ConcludingSpace {

  private final AggregateStore<Space> spaces;
  private final SpaceDoor door;
  private final Citations citations;
  private final Organisations organisations;
  private final Access access;
  private final Commands commands;

  ConcludingSpace(
      AggregateStore<Space> spaces,
      SpaceDoor door,
      Citations citations,
      Organisations organisations,
      Access access,
      Commands commands) {
    this.spaces = spaces;
    this.door = door;
    this.citations = citations;
    this.organisations = organisations;
    this.access = access;
    this.commands = commands;
  }

  /** Records what was heard. */
  public Stored<Space> conclude(
      String id, Map<String, String> heard, List<String> comments, IfMatch ifMatch, Act act) {
    door.require(door.visit(id, act.caller()), "consultation.conclude");
    refuseIf(citations.reasonsAgainst(id, comments), "conclusion-not-acceptable");
    return commands.change(
        spaces,
        id,
        ifMatch,
        act,
        stored -> door.require(door.visit(stored, act.caller()), "consultation.conclude"),
        stored -> SpaceOutcomes.conclude(stored.state(), heard, comments, Stamp.of(act)));
  }

  /**
   * Makes a commitment.
   *
   * @return the space with it; its id is {@link Ids#forNewThing} of the act
   */
  public Stored<Space> commit(
      String id, String commitmentId, SpaceOutcomes.Wanted wanted, Act act) {
    door.require(door.visit(id, act.caller()), "commitment.make");
    List<Reason> reasons = new ArrayList<>(citations.reasonsAgainst(id, wanted.comments()));
    reasons.addAll(reasonsAgainst(wanted.owner()));
    refuseIf(reasons, "commitment-not-acceptable");
    return commands.change(
        spaces,
        id,
        IfMatch.ANY,
        act,
        stored -> door.require(door.visit(stored, act.caller()), "commitment.make"),
        stored -> SpaceOutcomes.commit(stored.state(), commitmentId, wanted, Stamp.of(act)));
  }

  private List<Reason> reasonsAgainst(Owner owner) {
    boolean known =
        switch (owner.kind()) {
          case OFFICE ->
              owner.code().equals(access.offices().root()) || access.offices().exists(owner.code());
          case PARTNER -> organisations.exists(owner.code());
        };
    return known ? List.of() : List.of(Reason.plain("owner-unknown", owner.code()).at("/owner"));
  }

  /** The space that a commitment is an outcome of; 404 for who does not see inside. */
  public SpaceDoor.Visit visitOfCommitment(String commitmentId, Act act) {
    return spaces
        .query(
            Filters.eq("state.commitments.commitmentId", commitmentId), Sorts.ascending("_id"), 1)
        .stream()
        .findFirst()
        .map(stored -> door.visit(stored, act.caller()))
        .filter(door::seesInside)
        .orElseThrow(() -> new RefusedException(Refusal.notFound("commitment", commitmentId)));
  }

  /**
   * Tells how a commitment goes.
   *
   * @param to null: as before, a note only
   */
  public Stored<Space> progress(
      String commitmentId,
      @Nullable CommitmentStatus to,
      @Nullable String note,
      IfMatch ifMatch,
      Act act) {
    return commands.change(
        spaces,
        visitOfCommitment(commitmentId, act).id(),
        ifMatch,
        act,
        stored ->
            door.requireInside(
                door.visit(stored, act.caller()),
                "commitment.progress",
                Set.of(),
                "commitment",
                commitmentId),
        stored -> {
          Commitment commitment = stored.state().commitment(commitmentId).orElseThrow();
          CommitmentStatus target = Objects.requireNonNullElse(to, commitment.status());
          return SpaceOutcomes.progress(stored.state(), commitment, target, note, Stamp.of(act));
        });
  }

  private static void refuseIf(List<Reason> reasons, String code) {
    if (!reasons.isEmpty()) {
      throw new RefusedException(Refusal.policy(code, reasons));
    }
  }
}
