package org.partnership.agreement.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.security.Caller;

/**
 * Who did something, for whom, and when.
 *
 * @param id pseudonymous id of the person, or the name of a process of the platform
 * @param onBehalfOf code of the office or id of the partner they acted for; null for the platform
 */
public record Actor(String id, @Nullable String onBehalfOf, Instant at) {

  /** The one who acts here. */
  public static Actor of(Act act) {
    String onBehalfOf =
        switch (act.caller()) {
          case Caller.Staff staff -> staff.office();
          case Caller.PartnerPerson person -> person.partner();
          case Caller.Machine machine -> null;
          case Caller.Anonymous anonymous -> null;
          case Caller.Platform platform -> null;
        };
    return new Actor(act.caller().id(), onBehalfOf, act.now().truncatedTo(ChronoUnit.MILLIS));
  }
}
