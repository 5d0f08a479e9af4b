package org.partnership.gateway.door;

import io.netty.handler.codec.http.HttpMethod;
import java.util.Set;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.partnership.gateway.visit.Visit;

/**
 * Lets through only paths that mean the same to everyone who reads them: the permission check, the
 * route table and the service.
 */
final class PathRules {

  static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private PathRules() {}

  /**
   * @throws ProblemException {@code method-not-allowed} or {@code path-refused}
   */
  static void check(Visit visit) {
    if (!METHODS.contains(visit.method())) {
      throw new ProblemException(Fault.METHOD_NOT_ALLOWED);
    }
    if (!isPlain(visit.path())) {
      throw new ProblemException(Fault.PATH_REFUSED);
    }
  }

  /** Whether the path has one reading only; looks at each character once. */
  static boolean isPlain(String rawPath) {
    if (rawPath.isEmpty() || rawPath.charAt(0) != '/') {
      return false;
    }
    int segmentStart = 1;
    for (int i = 1; i < rawPath.length(); i++) {
      char c = rawPath.charAt(i);
      if (c == '/') {
        if (i == segmentStart || isDots(rawPath, segmentStart, i)) {
          return false;
        }
        segmentStart = i + 1;
      } else if (c == '%') {
        if (!isNeededEncoding(rawPath, i)) {
          return false;
        }
        i += 2;
      } else if (c <= ' ' || c >= 0x7f || c == '\\' || c == ';') {
        return false;
      }
    }
    return !isDots(rawPath, segmentStart, rawPath.length());
  }

  private static boolean isDots(String path, int start, int end) {
    int length = end - start;
    return (length == 1 || length == 2) && path.charAt(start) == '.' && path.charAt(end - 1) == '.';
  }

  /** An encoded letter, digit, dot, slash, percent sign or control character hides something. */
  private static boolean isNeededEncoding(String path, int percent) {
    if (percent + 2 >= path.length()) {
      return false;
    }
    int high = Character.digit(path.charAt(percent + 1), 16);
    int low = Character.digit(path.charAt(percent + 2), 16);
    if (high < 0 || low < 0) {
      return false;
    }
    int decoded = high << 4 | low;
    boolean letterOrDigit =
        (decoded >= 'a' && decoded <= 'z')
            || (decoded >= 'A' && decoded <= 'Z')
            || (decoded >= '0' && decoded <= '9');
    return decoded >= ' ' && decoded != 0x7f && !letterOrDigit && "./\\%;".indexOf(decoded) < 0;
  }
}
