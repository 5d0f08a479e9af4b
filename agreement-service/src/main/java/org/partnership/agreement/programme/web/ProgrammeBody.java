package org.partnership.agreement.programme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;

/**
 * A programme document as requests carry it, whole: for drafting one, and what a merge patch is
 * applied to. Of a draft, everything from places on may be left out.
 *
 * @param partnerId may be left out where the agreement has one partner
 * @param currency left out: that of the agreement's amount
 * @param budget lines; the sum of those of an activity is the activity's budget
 * @param contribution who brings what; what is left out is nothing
 */
record ProgrammeBody(
    @NotNull @PlainText(max = 300) String title,
    @PlainText(max = 4000, lines = true) @Nullable String objective,
    @PlainText(max = 60) @Nullable String partnerId,
    @Pattern(regexp = "[A-Z]{3}") @Nullable String currency,
    @NotNull LocalDate startDate,
    @NotNull LocalDate endDate,
    @Size(max = 300) @Nullable List<@NotNull @Valid PlaceBody> places,
    @Size(max = 50) @Nullable List<@NotNull @Valid OutputBody> outputs,
    @Size(max = 1000) @Nullable List<@NotNull @Valid LineBody> budget,
    @Valid @Nullable ContributionBody contribution,
    @Size(max = 100) @Nullable List<@NotNull @Valid PeriodBody> reportingPeriods) {

  /** A place. */
  record PlaceBody(
      @NotNull @PlainText(max = 40) String code,
      @NotNull @PlainText(max = 200) String name,
      @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
      @PlainText(max = 300) @Nullable String admin) {}

  /** A budget line. */
  record LineBody(
      @NotNull @PlainText(max = 40) String code,
      @NotNull @PlainText(max = 300) String title,
      @PlainText(max = 40) @Nullable String activity,
      @NotNull @Valid AmountBody amount) {}

  /** Who brings what. */
  record ContributionBody(
      @Valid @Nullable AmountBody officeCash,
      @Valid @Nullable AmountBody officeSupplies,
      @Valid @Nullable AmountBody partner) {}

  /** A reporting period. */
  record PeriodBody(
      @NotNull LocalDate startDate, @NotNull LocalDate endDate, @NotNull LocalDate dueOn) {}
}
