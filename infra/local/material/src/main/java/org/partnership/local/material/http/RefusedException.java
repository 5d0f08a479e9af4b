package org.partnership.local.material.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The platform refused a request and said why in its problem details. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Answers that another service's news may still change: not known, not now, not fit. */
  private static final Set<Integer> MAY_CHANGE = Set.of(404, 409, 412, 422, 503);

  private final int status;
  private final String code;

  private RefusedException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static RefusedException of(String request, int status, String text) {
    JsonNode problem;
    try {
      problem = Json.read(text);
    } catch (JacksonException e) {
      return new RefusedException(status, "", request + " -> " + status + " " + shortened(text));
    }
    String code = problem.path("code").asString("");
    List<String> said = new ArrayList<>();
    said.add(request + " -> " + status + " " + code);
    said.add(problem.path("rule").asString(""));
    if (problem.path("reasons").isEmpty()) {
      said.add(problem.path("detail").asString(problem.path("title").asString("")));
    }
    problem.path("reasons").forEach(reason -> said.add(told(reason)));
    said.removeIf(String::isBlank);
    return new RefusedException(status, code, String.join(" | ", said));
  }

  /** A reason as one text: its rule, the fact behind it, what would help, the field at fault. */
  private static String told(JsonNode reason) {
    return Stream.of("rule", "code", "field", "fact", "remedy")
        .map(name -> reason.path(name).asString(""))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" "));
  }

  private static String shortened(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "...";
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The problem's stable code; empty where the answer had none. */
  public String code() {
    return code;
  }

  /** True when the same request may be granted a little later. */
  public boolean mayChange() {
    return MAY_CHANGE.contains(status);
  }
}
