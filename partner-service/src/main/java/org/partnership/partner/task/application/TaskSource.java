package org.partnership.partner.task.application;

import java.util.stream.Stream;
import org.partnership.kit.security.Caller;

/** One sort of work that waits for people: what a life cycle allows next and they may do. */
interface TaskSource {

  /** What waits for this person, in any order. */
  Stream<Entry> of(Caller.Staff staff);
}
