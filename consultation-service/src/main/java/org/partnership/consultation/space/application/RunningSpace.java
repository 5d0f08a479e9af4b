package org.partnership.consultation.space.application;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceCourse;
import org.partnership.consultation.space.domain.SpaceDetails;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Those who run a space edit, open and close it. */
@Component
public class RunningSpace {

  private final AggregateStore<Space> spaces;
  private final SpaceDoor door;
  private final Commands commands;

  RunningSpace(AggregateStore<Space> spaces, SpaceDoor door, Commands commands) {
    this.spaces = spaces;
    this.door = door;
    this.commands = commands;
  }

  /** Changes the card; what to is told on the card as it is then. */
  public Stored<Space> edit(
      String id, UnaryOperator<SpaceDetails> change, IfMatch ifMatch, Act act) {
    return run(
        id,
        "consultation.edit",
        ifMatch,
        act,
        (space, stamp) -> SpaceCourse.edit(space, change.apply(space.details()), stamp));
  }

  public Stored<Space> open(String id, IfMatch ifMatch, Act act) {
    return run(id, "consultation.open", ifMatch, act, SpaceCourse::open);
  }

  /** L-3: only with conclusions. */
  public Stored<Space> close(String id, IfMatch ifMatch, Act act) {
    return run(id, "consultation.close", ifMatch, act, SpaceCourse::close);
  }

  private Stored<Space> run(
      String id,
      String action,
      IfMatch ifMatch,
      Act act,
      BiFunction<Space, Stamp, Decision<Space>> decide) {
    return commands.change(
        spaces,
        id,
        ifMatch,
        act,
        stored -> door.require(door.visit(stored, act.caller()), action),
        stored -> decide.apply(stored.state(), Stamp.of(act)));
  }
}
