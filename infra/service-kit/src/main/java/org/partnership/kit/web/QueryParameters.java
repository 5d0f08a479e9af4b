package org.partnership.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/** A misspelt filter must not silently list everything. */
public final class QueryParameters {

  private QueryParameters() {}

  /** Refuses with 400 any query parameter that the operation does not know, naming each. */
  public static void onlyKnown(HttpServletRequest request, String... known) {
    Set<String> names = Set.of(known);
    List<Reason> unknown =
        request.getParameterMap().keySet().stream()
            .filter(name -> !names.contains(name))
            .sorted()
            .map(
                name ->
                    Reason.plain("parameter-unknown", name, String.join(", ", known))
                        .at("/" + name))
            .toList();
    if (!unknown.isEmpty()) {
      throw new RefusedException(new Refusal(Refusal.Kind.MALFORMED, "parameter-unknown", unknown));
    }
  }
}
