package org.partnership.gateway.correlation;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The correlation id: taken from the caller where it is sane, made here otherwise. */
public final class Correlation {

  /** Carries the id in requests, in answers and on to the services. */
  public static final String HEADER = "X-Correlation-Id";

  private static final int LONGEST = 64;

  private Correlation() {}

  /**
   * @param offered what the caller sent; kept if it is 1 to 64 of {@code A-Z a-z 0-9 - _ .}, so
   *     that it can be put into a log line or a header as it is
   */
  public static String choose(@Nullable String offered) {
    if (offered != null && isSane(offered)) {
      return offered;
    }
    // an id need not be secret: the cheap generator does
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static boolean isSane(String id) {
    if (id.isEmpty() || id.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean sane =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_'
              || c == '.';
      if (!sane) {
        return false;
      }
    }
    return true;
  }
}
