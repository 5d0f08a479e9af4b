package org.partnership.kit.store;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Faults that pass by themselves: the store, its primary or the way to it is away. */
public final class StoreAway {

  private static final List<Class<? extends RuntimeException>> KINDS =
      List.of(
          MongoSocketException.class,
          MongoTimeoutException.class,
          MongoNotPrimaryException.class,
          MongoNodeIsRecoveringException.class,
          MongoConnectionPoolClearedException.class,
          DataAccessResourceFailureException.class,
          TransientDataAccessException.class);

  private StoreAway() {}

  /** Whether the same may succeed when the store is back. */
  public static boolean is(RuntimeException e) {
    return KINDS.stream().anyMatch(kind -> kind.isInstance(e));
  }
}
