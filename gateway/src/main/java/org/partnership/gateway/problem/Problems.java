package org.partnership.gateway.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the bytes of a problem: texts from {@code problems*.properties}, never from a library. */
@Component
public final class Problems {

  /** The media type of every refusal. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:partnership:problem:";
  private static final ResourceBundle.Control EXACT_LANGUAGE_ONLY =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  /** A problem ready to be sent. */
  public record Rendered(byte[] body, String language) {}

  /**
   * @param acceptLanguage the caller's header, as sent
   * @param instance path asked for, without its query; null where it could not be read
   */
  public Rendered render(
      Fault fault,
      List<Object> args,
      @Nullable String acceptLanguage,
      String correlationId,
      @Nullable String instance) {
    Locale language = Languages.choose(acceptLanguage);
    ResourceBundle texts = ResourceBundle.getBundle("problems", language, EXACT_LANGUAGE_ONLY);
    String detail =
        new MessageFormat(texts.getString(fault.code() + ".detail"), language)
            .format(args.toArray());
    Problem problem =
        new Problem(
            TYPE_PREFIX + fault.code(),
            texts.getString(fault.code() + ".title"),
            fault.status(),
            detail,
            fault.code(),
            List.of(new Problem.Reason(fault.code(), detail)),
            correlationId,
            instance);
    return new Rendered(json.writeValueAsBytes(problem), language.toLanguageTag());
  }
}
