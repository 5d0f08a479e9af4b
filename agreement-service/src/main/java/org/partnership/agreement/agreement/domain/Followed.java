package org.partnership.agreement.agreement.domain;

import org.partnership.kit.event.Position;

/** Up to which event of a partner an agreement has followed its standing. */
public record Followed(String partnerId, long epoch, long sequence) {

  Position position() {
    return new Position(epoch, sequence);
  }
}
