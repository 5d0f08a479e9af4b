package org.partnership.gateway.backend;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/** What a failed call to a service means to the caller. */
final class Failures {

  private static final Duration SOON = Duration.ofSeconds(2);

  private Failures() {}

  /** The failure as a problem; what has nothing to do with the service is left as it is. */
  static Throwable explain(Throwable failure, String service, boolean safe) {
    Throwable cause = unwrapped(failure);
    if (cause instanceof ProblemException) {
      return cause;
    }
    if (isTimeout(cause)) {
      return new ProblemException(Fault.SERVICE_TIMEOUT, SOON, cause, service);
    }
    if (isNoConnection(cause) || (cause instanceof IOException && safe)) {
      return new ProblemException(Fault.SERVICE_UNAVAILABLE, SOON, cause, service);
    }
    return cause instanceof IOException
        ? new ProblemException(Fault.ANSWER_LOST, SOON, cause, service)
        : cause;
  }

  /** Whether a second try may do better, for a call that changes nothing. */
  static boolean isWorthAnotherTry(Throwable failure) {
    return failure instanceof IOException;
  }

  static boolean countsAgainstService(Throwable failure) {
    return failure instanceof ProblemException problem
        && switch (problem.fault()) {
          case SERVICE_TIMEOUT, SERVICE_UNAVAILABLE, ANSWER_LOST -> true;
          default -> false;
        };
  }

  /** Whether no connection could be had, so that nothing of the request has left. */
  static boolean isUnsent(Throwable failure) {
    return isNoConnection(unwrapped(failure));
  }

  private static Throwable unwrapped(Throwable failure) {
    return failure instanceof WebClientRequestException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private static boolean isTimeout(Throwable failure) {
    return failure instanceof ReadTimeoutException || failure instanceof TimeoutException;
  }

  private static boolean isNoConnection(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof NoRouteToHostException;
  }
}
