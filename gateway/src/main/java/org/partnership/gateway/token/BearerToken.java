package org.partnership.gateway.token;

import java.util.List;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;

/** Reads the token out of the {@code Authorization} header (RFC 6750); nowhere else. */
public final class BearerToken {

  private static final String SCHEME = "bearer ";
  private static final int LONGEST = 8_192;

  private BearerToken() {}

  /**
   * @param authorization all {@code Authorization} headers; at least one
   * @throws ProblemException {@code token-invalid} if what is shown is not one bearer token
   */
  public static String in(List<String> authorization) {
    String header = authorization.getFirst();
    if (authorization.size() > 1
        || header.length() > LONGEST
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new ProblemException(Fault.TOKEN_INVALID);
    }
    String token = header.substring(SCHEME.length()).trim();
    if (token.isEmpty()) {
      throw new ProblemException(Fault.TOKEN_INVALID);
    }
    return token;
  }
}
