package org.partnership.reporting.eventlog.store;

import org.partnership.kit.lifecycle.Preparation;
import org.springframework.stereotype.Component;

/** Declares the log's indexes before anything is read. */
@Component
class EventLogPreparation extends Preparation {

  EventLogPreparation(EventLog log) {
    super(log::prepare);
  }
}
