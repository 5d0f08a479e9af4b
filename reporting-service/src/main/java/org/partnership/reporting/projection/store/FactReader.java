package org.partnership.reporting.projection.store;

import java.util.Map;
import org.partnership.kit.event.Event;
import org.partnership.reporting.projection.domain.Fact;
import org.partnership.reporting.projection.domain.UnreadableFactException;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** From an event as it travels to what it says. */
@Component
public class FactReader {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JsonMapper json;

  FactReader(JsonMapper json) {
    this.json = json;
  }

  /** What an event says. */
  public Fact read(Event event) {
    return new Fact(
        event.type(), event.subject(), event.key(), event.office(), event.time(), data(event));
  }

  /** The event's data as maps and lists. */
  public Map<String, Object> data(Event event) {
    if (!event.data().isObject()) {
      throw new UnreadableFactException(event.type() + ": its data is no object");
    }
    return json.convertValue(event.data(), OBJECT);
  }
}
