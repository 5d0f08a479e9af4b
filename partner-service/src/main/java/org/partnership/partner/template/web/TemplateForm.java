package org.partnership.partner.template.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.template.domain.AssessmentTemplate;
import org.partnership.partner.template.domain.Band;
import org.partnership.partner.template.domain.Criterion;
import org.partnership.partner.template.domain.Rating;
import org.partnership.partner.template.domain.ScaleStep;

/** A template as HQ sends it. */
record TemplateForm(
    @NotNull @PlainText(max = 200) String title,
    @NotNull @PlainText(max = 2000, lines = true) String purpose,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid CriterionForm> criteria,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid StepForm> scale,
    @Nullable @Size(max = 20) List<@NotNull @Valid BandForm> bands,
    @Nullable Boolean ratingDemanded,
    @NotNull @Min(1) @Max(120) Integer validityMonths) {

  record CriterionForm(
      @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String id,
      @NotNull @PlainText(max = 200) String section,
      @NotNull @PlainText(max = 1000, lines = true) String text,
      @NotNull @Min(0) @Max(1000) Integer weight,
      @Nullable Boolean essential,
      @Nullable @PlainText(max = 1000, lines = true) String evidence,
      @Nullable Boolean evidenceDemanded) {

    Criterion toCriterion() {
      return new Criterion(
          id,
          section,
          text,
          weight,
          Boolean.TRUE.equals(essential),
          evidence,
          Boolean.TRUE.equals(evidenceDemanded));
    }
  }

  record StepForm(
      @NotNull @PlainText(max = 60) String value,
      @NotNull @Min(0) @Max(1000) Integer score,
      @Nullable @PlainText(max = 300) String text) {}

  record BandForm(@NotNull @Min(0) @Max(1_000_000) Integer from, @NotNull Rating rating) {}

  AssessmentTemplate toTemplate() {
    return new AssessmentTemplate(
        title,
        purpose,
        criteria.stream().map(CriterionForm::toCriterion).toList(),
        scale.stream().map(s -> new ScaleStep(s.value(), s.score(), s.text())).toList(),
        bands == null
            ? List.of()
            : bands.stream().map(b -> new Band(b.from(), b.rating())).toList(),
        Boolean.TRUE.equals(ratingDemanded),
        validityMonths);
  }
}
