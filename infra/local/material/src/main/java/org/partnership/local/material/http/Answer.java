package org.partnership.local.material.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the platform answered to a request it granted.
 *
 * @param etag version of the thing in the answer, to send back as {@code If-Match}
 * @param replayed whether this had been asked and granted before, so that nothing happened now
 */
public record Answer(int status, @Nullable String etag, boolean replayed, JsonNode body) {

  /** A text field that must be there. */
  public String text(String field) {
    JsonNode value = body.path(field);
    if (!value.isString()) {
      throw new IllegalStateException("The answer has no text '" + field + "': " + body);
    }
    return value.stringValue();
  }

  /** The id of the thing. */
  public String id() {
    return text("id");
  }

  /** The items of a list. */
  public List<JsonNode> items() {
    return body.path("items").valueStream().toList();
  }
}
