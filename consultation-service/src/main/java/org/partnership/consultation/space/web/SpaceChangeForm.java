package org.partnership.consultation.space.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.space.domain.SpaceDetails;
import org.partnership.consultation.space.domain.Visibility;
import org.partnership.kit.web.PlainText;

/** What of a space may change: onto this form a merge patch is applied. */
record SpaceChangeForm(
    @NotNull @PlainText(max = 300) String title,
    @Nullable @PlainText(max = 10_000, lines = true) String welcome,
    @Nullable @PlainText(max = 4_000, lines = true) String purpose,
    @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = Language.TAG) String> languages,
    @NotNull Visibility visibility,
    @Nullable LocalDate opensOn,
    @Nullable LocalDate closesOn,
    @NotEmpty @Size(max = 50) List<@NotNull @PlainText(max = 100) String> moderators) {

  static SpaceChangeForm of(SpaceDetails d) {
    return new SpaceChangeForm(
        d.title(),
        d.welcome(),
        d.purpose(),
        d.languages(),
        d.visibility(),
        d.opensOn(),
        d.closesOn(),
        d.moderators());
  }

  SpaceDetails toDetails() {
    return new SpaceDetails(
        title, welcome, purpose, languages, visibility, opensOn, closesOn, moderators);
  }
}
