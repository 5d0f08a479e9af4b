package org.partnership.reporting.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.web.QueryParameters;
import org.partnership.reporting.overview.domain.Dimension;
import org.partnership.reporting.overview.domain.Selection;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an overview is asked for: by which dimension, of what, as of when. Filters are parameters of
 * the dimensions' names; one given several times takes any of its values.
 */
public record OverviewQuery(Dimension by, Selection selection, @Nullable String asOf) {

  private static final int VALUES_MAX = 20;
  private static final int VALUE_LENGTH_MAX = 100;

  /**
   * From a request; unknown parameters, dimensions and overlong values are refused.
   *
   * @param further parameters that the operation knows beside these
   */
  public static OverviewQuery of(HttpServletRequest request, String... further) {
    QueryParameters.onlyKnown(
        request,
        Stream.of(new String[] {"by", "asOf"}, Dimension.labels(), further)
            .flatMap(Stream::of)
            .toArray(String[]::new));
    return new OverviewQuery(by(request), selection(request), request.getParameter("asOf"));
  }

  private static Dimension by(HttpServletRequest request) {
    String text = request.getParameter("by");
    return text == null
        ? Dimension.CATEGORY
        : Dimension.named(text)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.malformed(
                            "/by",
                            "field-not-one-of",
                            "by",
                            String.join(", ", Dimension.labels()))));
  }

  /** The filters of a request, checked. */
  public static Selection selection(HttpServletRequest request) {
    Map<Dimension, Set<String>> wanted = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      String[] values = request.getParameterValues(dimension.label());
      if (values != null) {
        wanted.put(dimension, checked(dimension, values));
      }
    }
    return new Selection(wanted);
  }

  private static Set<String> checked(Dimension dimension, String[] values) {
    boolean good =
        values.length <= VALUES_MAX
            && Stream.of(values).allMatch(v -> !v.isBlank() && v.length() <= VALUE_LENGTH_MAX);
    if (!good) {
      throw new RefusedException(
          Refusal.malformed(
              "/" + dimension.label(),
              "filter-out-of-bounds",
              dimension.label(),
              VALUES_MAX,
              VALUE_LENGTH_MAX));
    }
    return new LinkedHashSet<>(List.of(values));
  }

  /** The address of what is behind a figure. */
  String items(@Nullable String key, @Nullable String figure) {
    UriComponentsBuilder link =
        UriComponentsBuilder.fromPath("/api/overview/items").queryParam("by", by.label());
    if (key != null) {
      link.queryParam("key", "{key}");
    }
    if (figure != null) {
      link.queryParam("figure", figure);
    }
    if (asOf != null) {
      link.queryParam("asOf", asOf);
    }
    Map<String, Object> values = new HashMap<>();
    if (key != null) {
      values.put("key", key);
    }
    selection
        .wanted()
        .forEach(
            (dimension, wanted) -> {
              int i = 0;
              for (String value : wanted) {
                String name = dimension.label() + i++;
                link.queryParam(dimension.label(), "{" + name + "}");
                values.put(name, value);
              }
            });
    return link.encode().buildAndExpand(values).toUriString();
  }
}
