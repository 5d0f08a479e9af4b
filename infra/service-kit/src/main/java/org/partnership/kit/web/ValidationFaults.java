package org.partnership.kit.web;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** All broken constraints of a request at once, each at its field. */
public final class ValidationFaults {

  private ValidationFaults() {}

  static Refusal refusal(BindingResult result) {
    List<Reason> reasons =
        result.getAllErrors().stream()
            .map(
                e ->
                    e instanceof FieldError field
                        ? of(field)
                        : reason("", text(e.getDefaultMessage())))
            .toList();
    return ProblemAdvice.all(reasons);
  }

  static Refusal refusal(HandlerMethodValidationException e) {
    List<Reason> reasons =
        e.getParameterValidationResults().stream()
            .flatMap(
                r ->
                    r.getResolvableErrors().stream()
                        .map(error -> reason(name(r.getMethodParameter(), error), words(error))))
            .toList();
    return ProblemAdvice.all(
        reasons.isEmpty() ? List.of(Reason.plain("request-invalid")) : reasons);
  }

  /** For what is validated by hand, such as the outcome of a merge patch. */
  public static <T> Refusal refusal(Set<ConstraintViolation<T>> violations) {
    return ProblemAdvice.all(
        violations.stream()
            .map(v -> reason(v.getPropertyPath().toString(), v.getMessage()))
            .toList());
  }

  /** What could not even be converted is told in our words: the library's name its classes. */
  private static Reason of(FieldError field) {
    return field.isBindingFailure()
        ? Reason.plain("field-invalid", field.getField()).at("/" + field.getField())
        : reason(field.getField(), text(field.getDefaultMessage()));
  }

  private static Reason reason(String path, String message) {
    String pointer =
        path.isEmpty()
            ? ""
            : Stream.of(path.split("[.\\[\\]]+"))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    return Reason.plain("field-constraint", pointer, message).at(pointer);
  }

  private static String name(
      org.springframework.core.MethodParameter parameter, MessageSourceResolvable error) {
    return error instanceof FieldError field
        ? field.getField()
        : text(parameter.getParameterName());
  }

  private static String words(MessageSourceResolvable error) {
    return text(error.getDefaultMessage());
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "?" : value;
  }

  static String expected(MethodArgumentTypeMismatchException e) {
    Class<?> type = e.getRequiredType();
    if (type == null) {
      return "?";
    }
    return type.isEnum()
        ? Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "))
        : type.getSimpleName();
  }
}
