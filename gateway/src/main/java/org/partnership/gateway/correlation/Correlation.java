package org.partnership.gateway.correlation;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** The correlation id: taken from the caller where it is sane, made here otherwise. */
public final class Correlation {

  /** Carries the id in requests, in answers and on to the services. */
  public static final String HEADER = "X-Correlation-Id";

  private static final String ATTRIBUTE = Correlation.class.getName();
  private static final int LONGEST = 64;

  private Correlation() {}

  /** The id of this exchange; made on first use. */
  public static String of(ServerWebExchange exchange) {
    return (String)
        exchange
            .getAttributes()
            .computeIfAbsent(
                ATTRIBUTE, unset -> choose(exchange.getRequest().getHeaders().getFirst(HEADER)));
  }

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
    return id.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '_'
                    || c == '.');
  }
}
