package org.partnership.partner.imports.application;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.country.Country;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.Profile;
import org.springframework.stereotype.Component;

/** An imported profile keeps the bounds that one sent to the API keeps. */
@Component
class ProfileCheck {

  private final Validator validator;

  ProfileCheck(Validator validator) {
    this.validator = validator;
  }

  record Checked(
      @PlainText(max = 300) String legalName,
      @Nullable @PlainText(max = 100) String shortName,
      @Size(max = 30) List<@PlainText(max = 300) String> formerNames,
      @Size(max = 30) List<@PlainText(max = 300) String> aliases,
      @NotEmpty @Size(max = 11) List<Category> categories,
      @Nullable @Country String country,
      @Nullable @Size(max = 36) String parentId,
      @Size(max = 30) List<@Valid CheckedIdentifier> identifiers,
      @Size(max = 100) List<@Pattern(regexp = "[0-9]{5}") String> focusAreas,
      @Size(max = 50) List<@PlainText(max = 100) String> tags,
      @Size(max = 50) List<@PlainText(max = 1000, lines = true) String> offers,
      @Size(max = 20)
          List<@Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String> languages,
      @Nullable @Size(max = 300) @Pattern(regexp = "https?://[^\\s\\p{Cntrl}]{3,280}")
          String website,
      @Nullable @PlainText(max = 4000, lines = true) String description) {}

  record CheckedIdentifier(@PlainText(max = 60) String scheme, @PlainText(max = 100) String id) {}

  /** Everything that is wrong; none when it is fine. */
  List<Reason> faults(Profile p) {
    Set<ConstraintViolation<Checked>> violations =
        validator.validate(
            new Checked(
                p.legalName(),
                p.shortName(),
                p.formerNames(),
                p.aliases(),
                p.categories(),
                p.country(),
                p.parentId(),
                p.identifiers().stream()
                    .map(i -> new CheckedIdentifier(i.scheme(), i.id()))
                    .toList(),
                p.focusAreas(),
                p.tags(),
                p.offers().stream().map(o -> o.description()).toList(),
                p.languages(),
                p.website(),
                p.description()));
    return violations.stream()
        .map(
            v ->
                Reason.of(
                    "P-10", "field-constraint", v.getPropertyPath().toString(), v.getMessage()))
        .sorted(Comparator.comparing((Reason r) -> r.args().get(0).toString()))
        .toList();
  }
}
