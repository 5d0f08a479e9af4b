package org.partnership.reporting.rebuild.application;

import com.mongodb.MongoException;
import org.apache.kafka.common.errors.RetriableException;
import org.partnership.kit.inbox.OvertakenException;
import org.springframework.dao.DataAccessException;

/** Faults that pass: the store or the broker is away, or another writer was first. */
final class Transient {

  private Transient() {}

  static boolean is(RuntimeException e) {
    return e instanceof MongoException
        || e instanceof DataAccessException
        || e instanceof RetriableException
        || e instanceof OvertakenException;
  }
}
