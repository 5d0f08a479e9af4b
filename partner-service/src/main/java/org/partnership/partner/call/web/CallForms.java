package org.partnership.partner.call.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.call.domain.Application;
import org.partnership.partner.call.domain.Call;
import org.partnership.partner.country.Country;

/** What is sent about calls and applications. */
final class CallForms {

  private CallForms() {}

  /** The terms of a call; what is missing of them is said when it is published. */
  record CallForm(
      @NotNull @PlainText(max = 300) String title,
      @NotNull @PlainText(max = 8000, lines = true) String description,
      Call.@NotNull Kind kind,
      @Nullable @Size(max = 30) List<@NotNull @PlainText(max = 1000) String> results,
      @Nullable @Country String country,
      @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "[0-9]{5}") String> focusAreas,
      @Nullable @Size(max = 30) List<@NotNull @Valid CallCriterionForm> criteria,
      @Nullable @Size(max = 100) List<@NotNull @Size(max = 36) String> invited,
      @Nullable @PlainText(max = 2000, lines = true) String justification,
      @Nullable Instant deadline) {

    static CallForm of(Call.Terms t) {
      return new CallForm(
          t.title(),
          t.description(),
          t.kind(),
          t.results(),
          t.country(),
          t.focusAreas(),
          t.criteria().stream()
              .map(c -> new CallCriterionForm(c.code(), c.text(), c.weight()))
              .toList(),
          t.invited(),
          t.justification(),
          t.deadline());
    }

    Call.Terms toTerms() {
      return new Call.Terms(
          title,
          description,
          kind,
          each(results),
          country,
          each(focusAreas),
          each(criteria).stream()
              .map(c -> new Call.Criterion(c.code(), c.text(), c.weight()))
              .toList(),
          each(invited),
          justification,
          deadline);
    }

    private static <T> List<T> each(@Nullable List<T> list) {
      return list == null ? List.of() : list.stream().distinct().toList();
    }
  }

  /** A criterion and its weight out of 100. */
  record CallCriterionForm(
      @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String code,
      @NotNull @PlainText(max = 500) String text,
      @NotNull @Min(1) @Max(100) Integer weight) {}

  /** A partner's question; or, with its number, the office's answer. */
  record CallQuestionForm(
      @Nullable @PlainText(max = 2000, lines = true) String text,
      @Nullable @Min(1) Integer number,
      @Nullable @PlainText(max = 4000, lines = true) String answer) {}

  /** Why. */
  record CallReasonForm(@NotNull @PlainText(max = 2000, lines = true) String reason) {}

  /** The choice. */
  record SelectionForm(
      @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 36) String> applicationIds,
      @NotNull @PlainText(max = 4000, lines = true) String reason) {}

  /** What a partner offers. */
  record ApplicationForm(@NotNull @PlainText(max = 20000, lines = true) String proposal) {}

  /** A reviewer's points. */
  record ScoresForm(
      @NotEmpty @Size(max = 30) List<@NotNull @Valid PointsForm> points,
      @Nullable @PlainText(max = 4000, lines = true) String comment) {

    List<Application.Points> toPoints() {
      return points.stream().map(p -> new Application.Points(p.criterion(), p.points())).toList();
    }
  }

  /** Points for one criterion. */
  record PointsForm(
      @NotNull @Size(max = 40) String criterion, @NotNull @Min(0) @Max(100) Integer points) {}

  /** What the partner is told. */
  record FeedbackForm(@NotNull @PlainText(max = 4000, lines = true) String feedback) {}
}
