package org.partnership.bench.sim;

import com.mongodb.MongoException;
import java.util.function.Consumer;
import org.partnership.kit.command.IdempotentRequest;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.web.IdempotencyRecords;
import org.partnership.kit.web.IdempotencyRecords.Answered;
import org.partnership.kit.web.IdempotencyRecords.Begun;

/** What the web layer's filter does around a request that has a key, without the servlets. */
final class Requests {

  private static final int DONE = 200;
  private static final int REFUSED = 409;
  private static final int UNAVAILABLE = 503;
  private static final String BODY = "body";

  /** Another try of the same request has not ended. */
  static final class InProgressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InProgressException() {
      super("in progress", null, false, false);
    }
  }

  private final IdempotencyRecords records;

  Requests(IdempotencyRecords records) {
    this.records = records;
  }

  /** Runs the work of a request, or finds that it was done. */
  void run(String recordId, Consumer<IdempotentRequest> work) {
    switch (records.begin(recordId, BODY)) {
      case IdempotencyRecords.Answered known -> {}
      case IdempotencyRecords.OtherBody other -> throw new IllegalStateException("the same body");
      case IdempotencyRecords.InProgress going -> throw new InProgressException();
      case IdempotencyRecords.Begun begun -> run(recordId, begun, work);
    }
  }

  private void run(String recordId, Begun begun, Consumer<IdempotentRequest> work) {
    int status = UNAVAILABLE;
    try {
      work.accept(new IdempotentRequest(recordId, begun.newId()));
      status = DONE;
    } catch (RefusedException e) {
      status = e.refusal().kind() == Refusal.Kind.UNAVAILABLE ? UNAVAILABLE : REFUSED;
      throw e;
    } finally {
      note(recordId, begun, status);
    }
  }

  private void note(String recordId, Begun begun, int status) {
    try {
      records.ended(recordId, begun, new Answered(status, null, null, null, new byte[0]));
    } catch (MongoException e) {
      // as the filter: the aggregate remembers the key as well, and the try runs out
    }
  }
}
