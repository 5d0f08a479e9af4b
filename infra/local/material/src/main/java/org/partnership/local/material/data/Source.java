package org.partnership.local.material.data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where something is said: a document and a place in it.
 *
 * <p>The place is a numbered paragraph ({@code §56}), an item of the box of examples ({@code box
 * (c)}) or a footnote ({@code fn 5}) where the document numbers them; else the words that a
 * paragraph of the document begins with.
 *
 * @param document {@code S0} to {@code S4}
 */
public record Source(String document, String place) {

  /** Reads {@code "S1 §56"}. */
  @JsonCreator
  public static Source of(String citation) {
    int space = citation.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("A citation names a document and a place: " + citation);
    }
    return new Source(citation.substring(0, space), citation.substring(space + 1));
  }

  /** The form {@link #of} reads. */
  @JsonValue
  public String citation() {
    return document + " " + place;
  }

  /** As a tag: {@code source:S1-56}. */
  public String tag() {
    String slug =
        place.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return "source:" + document + "-" + slug;
  }

  /** The text with its sources behind it. */
  public static String cite(@Nullable String text, List<Source> sources) {
    String cited =
        sources.stream()
            .map(Source::citation)
            .collect(Collectors.joining("; ", sources.size() == 1 ? "Source: " : "Sources: ", "."));
    return text == null ? cited : text + " " + cited;
  }
}
