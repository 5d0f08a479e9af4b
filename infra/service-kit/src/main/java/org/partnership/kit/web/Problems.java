package org.partnership.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.observe.Correlation;
import org.partnership.kit.refusal.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Turns refusals into problem details; the one place where that happens. */
public final class Problems {

  private final Texts texts;
  private final LocaleResolver locales;
  private final JsonMapper json;

  public Problems(Texts texts, LocaleResolver locales, JsonMapper json) {
    this.texts = texts;
    this.locales = locales;
    this.json = json;
  }

  /** The body for a refusal. */
  public Problem of(Refusal refusal, HttpServletRequest request) {
    Locale locale = locales.resolveLocale(request);
    List<Problem.Line> lines =
        refusal.reasons().stream()
            .map(
                r ->
                    new Problem.Line(
                        r.code(),
                        r.rule(),
                        texts.fact(r, locale),
                        texts.remedy(r, locale),
                        r.field()))
            .toList();
    return new Problem(
        "urn:partnership:problem:" + refusal.code(),
        texts.title(refusal.kind(), locale),
        refusal.kind().status(),
        lines.stream().map(Problem.Line::fact).distinct().collect(Collectors.joining(" ")),
        request.getRequestURI(),
        refusal.code(),
        refusal.rule(),
        lines,
        Correlation.current());
  }

  /** The body for a fault of ours: nothing of its inside is told. */
  public Problem fault(HttpServletRequest request) {
    Locale locale = locales.resolveLocale(request);
    return new Problem(
        "urn:partnership:problem:internal-fault",
        texts.text("status.500", locale),
        500,
        texts.text("internal-fault", locale),
        request.getRequestURI(),
        "internal-fault",
        null,
        List.of(),
        Correlation.current());
  }

  /** For filters, which answer outside of Spring MVC. */
  public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    headers(refusal).forEach(response::setHeader);
    response.setStatus(refusal.kind().status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(of(refusal, request)));
  }

  /** A fault of ours, outside of Spring MVC. */
  void writeFault(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(500);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(fault(request)));
  }

  /** Headers that go with a sort of refusal. */
  public static java.util.Map<String, String> headers(Refusal refusal) {
    return switch (refusal.kind()) {
      case UNAVAILABLE, THROTTLED -> java.util.Map.of("Retry-After", "2");
      case UNAUTHENTICATED -> java.util.Map.of("WWW-Authenticate", "Bearer");
      default -> java.util.Map.of();
    };
  }

  /** Same for texts that are not refusals: the locale of a request. */
  public Locale locale(@Nullable HttpServletRequest request) {
    return request == null ? Locale.ENGLISH : locales.resolveLocale(request);
  }
}
