package org.partnership.reporting.timeline.application;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.partnership.kit.web.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells an event for people, in their language: the text {@code told.{type}} with the fields that
 * it names. A type that has no text yet is told by its name, so that nothing is left out.
 */
@Component
class Teller {

  /** Fields that hold the code of an office or the id of a partner. */
  private static final Set<String> PARTIES =
      Set.of("party", "owner", "survivorId", "loserId", "otherId");

  private final Texts texts;
  private final JsonMapper json;

  Teller(Texts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /**
   * @param partnerName name of the partner with an id, or the id where there is none
   */
  String tell(String type, String data, Locale locale, UnaryOperator<String> partnerName) {
    String code = "told." + type;
    JsonNode fields = json.readTree(data);
    Object[] args =
        ToldFields.OF.getOrDefault(type, List.of()).stream()
            .map(
                f ->
                    PARTIES.contains(f)
                        ? partnerName.apply(shown(fields.path(f)))
                        : shown(fields.path(f)))
            .toArray();
    String told = texts.text(code, locale, args);
    return told.equals(code) ? texts.text("told.other", locale, type) : told;
  }

  private static String shown(JsonNode value) {
    if (value.isArray()) {
      return String.join(", ", value.valueStream().map(v -> v.asString("")).toList());
    }
    return value.isMissingNode() || value.isNull() ? "–" : value.asString("–");
  }
}
