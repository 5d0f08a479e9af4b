package org.partnership.partner.partner.domain.act;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.security.Caller;

/**
 * Who does something, and when.
 *
 * @param id pseudonymous
 * @param office they act for; none for a partner's own people and the platform
 */
public record By(String id, @Nullable String office, Instant at) {

  /** Of a command. */
  public static By of(Act act) {
    String office =
        switch (act.caller()) {
          case Caller.Staff staff -> staff.office();
          case Caller.PartnerPerson person -> null;
          case Caller.Machine machine -> null;
          case Caller.Anonymous anonymous -> null;
          case Caller.Platform platform -> null;
        };
    return new By(act.caller().id(), office, act.now());
  }
}
