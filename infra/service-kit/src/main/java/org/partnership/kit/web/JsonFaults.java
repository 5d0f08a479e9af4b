package org.partnership.kit.web;

import java.util.Objects;
import java.util.stream.Collectors;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Names what is wrong with a JSON body, and where, without the words of a library. */
public final class JsonFaults {

  private JsonFaults() {}

  static Refusal refusal(HttpMessageNotReadableException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof RefusedException refused) {
        return refused.refusal();
      }
      if (t instanceof JacksonException json) {
        return refusal(json);
      }
    }
    return Refusal.of(Refusal.Kind.MALFORMED, Reason.plain("body-missing"));
  }

  /** The refusal for a fault found while reading JSON. */
  public static Refusal refusal(JacksonException e) {
    String pointer = pointer(e);
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof RefusedException refused) {
        return refused.refusal();
      }
    }
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          Refusal.malformed(pointer, "field-unknown", unknown.getPropertyName());
      case StreamConstraintsException tooMuch ->
          Refusal.malformed(pointer, "json-too-deep-or-long");
      case StreamReadException notJson ->
          Refusal.malformed(pointer, "json-malformed", place(notJson));
      case InvalidFormatException format -> wrongFormat(pointer, format);
      case ValueInstantiationException value ->
          Refusal.malformed(pointer, "field-invalid", pointer);
      case MismatchedInputException mismatch ->
          Refusal.malformed(pointer, "field-type-wrong", pointer, expected(mismatch));
      default -> Refusal.malformed(pointer, "json-malformed", place(e));
    };
  }

  private static Refusal wrongFormat(String pointer, InvalidFormatException e) {
    return isEnum(e)
        ? Refusal.malformed(pointer, "field-not-one-of", pointer, choices(e))
        : Refusal.malformed(pointer, "field-type-wrong", pointer, expected(e));
  }

  private static boolean isEnum(InvalidFormatException e) {
    return e.getTargetType() != null && e.getTargetType().isEnum();
  }

  private static String choices(InvalidFormatException e) {
    return java.util.Arrays.stream(e.getTargetType().getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private static String expected(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    if (type == null) {
      return "?";
    }
    if (type.isEnum()) {
      return "text";
    }
    return switch (type.getSimpleName()) {
      case "String" -> "text";
      case "boolean", "Boolean" -> "true or false";
      case "int", "Integer", "long", "Long" -> "whole number";
      case "BigDecimal" -> "decimal";
      case "LocalDate" -> "date (YYYY-MM-DD)";
      case "Instant" -> "time (ISO 8601, UTC)";
      case "List", "ArrayList", "Set", "HashSet" -> "list";
      default -> "object";
    };
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? "?"
        : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
  }

  private static String pointer(JacksonException e) {
    return e.getPath().stream()
        .map(
            r ->
                "/"
                    + (r.getPropertyName() == null
                        ? Integer.toString(r.getIndex())
                        : Objects.requireNonNull(r.getPropertyName())))
        .collect(Collectors.joining());
  }
}
