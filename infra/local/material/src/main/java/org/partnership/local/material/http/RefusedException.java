package org.partnership.local.material.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    for (String field : List.of("rule", "title", "detail", "reasons", "errors", "correlationId")) {
      JsonNode value = problem.path(field);
      if (!value.isMissingNode() && !value.isNull() && !value.isEmpty() || value.isString()) {
        said.add(field + ": " + (value.isString() ? value.stringValue() : value.toString()));
      }
    }
    return new RefusedException(status, code, String.join(" | ", said));
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
