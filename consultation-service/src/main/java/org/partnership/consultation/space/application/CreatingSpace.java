package org.partnership.consultation.space.application;

import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceCourse;
import org.partnership.consultation.space.domain.SpaceDetails;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** An organiser sets a space up for their office. */
@Component
public class CreatingSpace {

  private final AggregateStore<Space> spaces;
  private final Commands commands;
  private final Access access;

  CreatingSpace(AggregateStore<Space> spaces, Commands commands, Access access) {
    this.spaces = spaces;
    this.commands = commands;
    this.access = access;
  }

  /** The new space, a draft. */
  public Stored<Space> create(SpaceDetails details, String office, Act act) {
    access.require(act.caller(), "consultation.create", Scope.ofOffice(office));
    OfficeTree offices = access.offices();
    if (!office.equals(offices.root()) && !offices.exists(office)) {
      throw new RefusedException(
          Refusal.policy(Reason.plain("office-unknown", office).at("/office")));
    }
    return commands.create(
        spaces, Ids.forNewThing(act), SpaceCourse.create(details, office, Stamp.of(act)), act);
  }
}
