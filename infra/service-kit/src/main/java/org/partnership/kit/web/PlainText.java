package org.partnership.kit.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text that people wrote: bounded, not blank unless {@code optional}, no control characters (line
 * breaks and tabs only where {@code lines}), no overrides of the writing direction, no lone
 * surrogates. Null is left to {@code @NotNull}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

  String message() default "{org.partnership.kit.web.PlainText.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  int max() default 300;

  boolean lines() default false;

  boolean optional() default false;

  /** The check. */
  final class Check implements ConstraintValidator<PlainText, CharSequence> {
    private int max;
    private boolean lines;
    private boolean optional;

    @Override
    public void initialize(PlainText rule) {
      max = rule.max();
      lines = rule.lines();
      optional = rule.optional();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      return text.length() <= max
          && (optional || !text.toString().isBlank())
          && text.codePoints().allMatch(this::isAllowed);
    }

    private boolean isAllowed(int c) {
      if (c == '\n' || c == '\t' || c == '\r') {
        return lines;
      }
      return switch (Character.getType(c)) {
        case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
        case Character.FORMAT -> !isDirectionOverride(c);
        default -> true;
      };
    }

    private static boolean isDirectionOverride(int c) {
      return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
  }
}
