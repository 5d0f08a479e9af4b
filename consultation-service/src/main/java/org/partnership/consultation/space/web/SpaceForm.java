package org.partnership.consultation.space.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.space.domain.SpaceDetails;
import org.partnership.consultation.space.domain.Visibility;
import org.partnership.kit.web.PlainText;

/**
 * What is sent to set a space up.
 *
 * @param office code of the office it is for; the caller's own when left out
 * @param moderators ids of members of staff; the caller when left out
 */
record SpaceForm(
    @NotNull @PlainText(max = 300) String title,
    @Nullable @PlainText(max = 10_000, lines = true) String welcome,
    @Nullable @PlainText(max = 4_000, lines = true) String purpose,
    @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = Language.TAG) String> languages,
    @NotNull Visibility visibility,
    @Nullable @PlainText(max = 20) String office,
    @Nullable LocalDate opensOn,
    @Nullable LocalDate closesOn,
    @Nullable @Size(max = 50) List<@NotNull @PlainText(max = 100) String> moderators) {

  SpaceDetails toDetails() {
    return new SpaceDetails(
        title,
        welcome,
        purpose,
        languages,
        visibility,
        opensOn,
        closesOn,
        Objects.requireNonNullElse(moderators, List.of()));
  }
}
