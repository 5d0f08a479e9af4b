package org.partnership.kit.observe;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Ids;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id that the caller, the logs and the events share. One from outside is
 * kept when it is harmless.
 */
public final class Correlation extends OncePerRequestFilter {

  public static final String HEADER = "X-Correlation-Id";
  private static final String MDC_KEY = "correlationId";
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** The id of the request this thread works on. */
  public static @Nullable String current() {
    return MDC.get(MDC_KEY);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (Opened opened = open(request, response)) {
      chain.doFilter(request, response);
    }
  }

  /** The id is this thread's until this is closed. */
  public static final class Opened implements AutoCloseable {

    private Opened() {}

    @Override
    public void close() {
      MDC.remove(MDC_KEY);
    }
  }

  /** For what answers before any filter runs. */
  public static Opened open(HttpServletRequest request, HttpServletResponse response) {
    String given = request.getHeader(HEADER);
    String id = given != null && HARMLESS.matcher(given).matches() ? given : Ids.next();
    MDC.put(MDC_KEY, id);
    response.setHeader(HEADER, id);
    return new Opened();
  }
}
