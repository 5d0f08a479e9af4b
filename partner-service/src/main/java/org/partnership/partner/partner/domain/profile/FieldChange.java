package org.partnership.partner.partner.domain.profile;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of one change.
 *
 * @param from as text, cut where it is long; empty where it may not be kept or was not there
 * @param to likewise
 */
public record FieldChange(String field, String from, String to) {

  private static final int KEPT = 300;

  /** From whatever values a field had. */
  public static FieldChange of(String field, @Nullable Object from, @Nullable Object to) {
    return new FieldChange(field, text(from), text(to));
  }

  private static String text(@Nullable Object value) {
    String text =
        switch (value) {
          case null -> "";
          case List<?> list ->
              list.stream().map(FieldChange::word).collect(Collectors.joining(", "));
          default -> word(value);
        };
    return text.length() > KEPT ? text.substring(0, KEPT) + "…" : text;
  }

  private static String word(Object value) {
    return switch (value) {
      case Identifier identifier -> identifier.scheme() + "-" + identifier.id();
      case Offer offer -> offer.kind() + ": " + offer.description();
      default -> value.toString();
    };
  }
}
