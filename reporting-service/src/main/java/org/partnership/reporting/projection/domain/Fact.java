package org.partnership.reporting.projection.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, without its transport. Fields that are absent read as nothing; a field of
 * another type than its contract says makes the whole fact unreadable.
 *
 * @param subject the thing it happened to
 * @param key the root the thing belongs to
 * @param at when the platform recorded it
 * @param data the fields of the event, JSON objects as maps, arrays as lists, numbers as numbers
 */
public record Fact(
    String type,
    String subject,
    String key,
    @Nullable String office,
    Instant at,
    Map<String, ?> data) {

  String firstWord() {
    int dot = type.indexOf('.');
    return dot < 0 ? type : type.substring(0, dot);
  }

  @Nullable String text(String field) {
    return textOf(data, field);
  }

  String text(String field, String otherwise) {
    String value = text(field);
    return value == null ? otherwise : value;
  }

  @Nullable String textOr(String field, @Nullable String otherwise) {
    String value = text(field);
    return value == null ? otherwise : value;
  }

  boolean flag(String field) {
    return switch (data.get(field)) {
      case null -> false;
      case Boolean value -> value;
      default -> throw unreadable(field, "true or false");
    };
  }

  /** Texts of a list, empty where there is none. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Object element : list(field)) {
      if (!(element instanceof String text)) {
        throw unreadable(field, "texts");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  /** A field of each object of a list. */
  List<String> textsIn(String field, String inner) {
    List<String> texts = new ArrayList<>();
    for (Object element : list(field)) {
      if (!(element instanceof Map<?, ?> object)) {
        throw unreadable(field, "objects");
      }
      String text = textOf(object, inner);
      if (text != null) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  private List<?> list(String field) {
    return switch (data.get(field)) {
      case null -> List.of();
      case List<?> list -> list;
      default -> throw unreadable(field, "a list");
    };
  }

  @Nullable LocalDate date(String field) {
    String text = text(field);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw unreadable(field, "a date");
    }
  }

  @Nullable Money money(String field) {
    Object value = data.get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map<?, ?> object)) {
      throw unreadable(field, "an amount and a currency");
    }
    String amount = textOf(object, "amount");
    String currency = textOf(object, "currency");
    if (amount == null || currency == null) {
      throw unreadable(field, "an amount and a currency");
    }
    try {
      return Money.of(amount, currency);
    } catch (NumberFormatException e) {
      throw unreadable(field, "a decimal amount");
    }
  }

  private @Nullable String textOf(Map<?, ?> object, String field) {
    return switch (object.get(field)) {
      case null -> null;
      case String text -> text;
      default -> throw unreadable(field, "a text");
    };
  }

  private UnreadableFactException unreadable(String field, String expected) {
    return new UnreadableFactException(type + ": " + field + " is not " + expected);
  }
}
