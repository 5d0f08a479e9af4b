package org.partnership.consultation.space.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.space.domain.CommitmentStatus;
import org.partnership.consultation.space.domain.Owner;
import org.partnership.consultation.space.domain.SpaceOutcomes;
import org.partnership.kit.web.PlainText;

/** What is sent about outcomes. */
final class OutcomeForms {

  private static final int CITED_MAX = 200;

  private OutcomeForms() {}

  /**
   * What was heard.
   *
   * @param whatWeHeard text by language
   * @param comments ids of the comments it is traced to
   */
  record ConclusionForm(
      @NotEmpty @Size(max = 20)
          Map<
                  @NotNull @Pattern(regexp = Language.TAG) String,
                  @NotNull @PlainText(max = 20_000, lines = true) String>
              whatWeHeard,
      @Nullable @Size(max = CITED_MAX) List<@NotNull @PlainText(max = 100) String> comments) {

    List<String> cited() {
      return distinct(comments);
    }
  }

  /** Exactly who answers for it. */
  record OwnerForm(@NotNull Owner.Kind kind, @NotNull @PlainText(max = 100) String code) {}

  /** A commitment. */
  record CommitmentForm(
      @NotEmpty @Size(max = 20)
          Map<
                  @NotNull @Pattern(regexp = Language.TAG) String,
                  @NotNull @PlainText(max = 4_000, lines = true) String>
              text,
      @NotNull @Valid OwnerForm owner,
      @Nullable LocalDate dueOn,
      @Nullable @Size(max = CITED_MAX) List<@NotNull @PlainText(max = 100) String> comments) {

    SpaceOutcomes.Wanted toWanted() {
      return new SpaceOutcomes.Wanted(
          text, new Owner(owner.kind(), owner.code()), dueOn, distinct(comments));
    }
  }

  /**
   * How it goes.
   *
   * @param status where it stands now; left out: as before, with a note
   */
  record ProgressForm(
      @Nullable CommitmentStatus status,
      @Nullable @PlainText(max = 2_000, lines = true) String note) {}

  private static List<String> distinct(@Nullable List<String> ids) {
    return Objects.requireNonNullElse(ids, List.<String>of()).stream().distinct().toList();
  }
}
