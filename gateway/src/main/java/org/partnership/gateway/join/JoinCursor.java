package org.partnership.gateway.join;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a caller has read in each service's list. A service that is not named has been read to
 * its end.
 *
 * @param places by service
 */
record JoinCursor(Map<String, Place> places) {

  /**
   * @param cursor the service's own cursor; null for its first page
   * @param taken how many items of that page the caller already has
   */
  record Place(@Nullable String cursor, int taken) {}

  private static final TypeReference<TreeMap<String, Place>> SHAPE = new TypeReference<>() {};
  private static final int LONGEST = 4_096;
  private static final int MOST_TAKEN = 1_000;

  /** The beginning of all lists. */
  static JoinCursor start(Iterable<String> services) {
    Map<String, Place> places = new TreeMap<>();
    services.forEach(service -> places.put(service, new Place(null, 0)));
    return new JoinCursor(places);
  }

  /**
   * @throws ProblemException {@code malformed-request} if we did not make it
   */
  static JoinCursor decode(String text, JsonMapper json) {
    if (text.length() > LONGEST) {
      throw new ProblemException(Fault.MALFORMED_REQUEST);
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
      Map<String, Place> places = json.readValue(bytes, SHAPE);
      if (places == null
          || places.values().stream()
              .anyMatch(p -> p == null || p.taken() < 0 || p.taken() > MOST_TAKEN)) {
        throw new ProblemException(Fault.MALFORMED_REQUEST);
      }
      return new JoinCursor(places);
    } catch (IllegalArgumentException | JacksonException e) {
      throw new ProblemException(Fault.MALFORMED_REQUEST);
    }
  }

  String encode(JsonMapper json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(places));
  }
}
