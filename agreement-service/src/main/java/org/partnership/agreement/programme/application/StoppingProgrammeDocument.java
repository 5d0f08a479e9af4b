package org.partnership.agreement.programme.application;

import java.time.Clock;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.agreement.programme.domain.Stopping;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Suspends, resumes, terminates, cancels and closes documents, each with a reason. */
@Component
public class StoppingProgrammeDocument {

  private final ChangingProgrammeDocument changing;
  private final ProgrammeFollower follower;
  private final Clock clock;

  StoppingProgrammeDocument(
      ChangingProgrammeDocument changing, ProgrammeFollower follower, Clock clock) {
    this.changing = changing;
    this.follower = follower;
    this.clock = clock;
  }

  /**
   * Takes one of the stops.
   *
   * @param action its name in the table
   */
  public Stored<ProgrammeDocument> stop(
      String id, String action, String reason, IfMatch ifMatch, Act act) {
    Stored<ProgrammeDocument> stopped =
        changing.change(
            id,
            action,
            ifMatch,
            act,
            (now, agreement) -> Stopping.stop(now, action, agreement, reason, Actor.of(act)));
    return follower.followNow(stopped, clock.instant());
  }
}
