package org.partnership.agreement.partnership.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.OfficeNames;
import org.partnership.agreement.partnership.domain.ContributionToResults;
import org.partnership.agreement.partnership.domain.Engagement;
import org.partnership.agreement.partnership.domain.Form;
import org.partnership.agreement.partnership.domain.Principle;
import org.partnership.agreement.partnership.domain.Reach;
import org.partnership.kit.web.PlainText;

/**
 * A partnership as requests carry it, whole: for creating one, and what a merge patch is applied
 * to.
 *
 * @param office lead office; the caller's own where it is left out
 * @param focalPoint id of the person who looks after it
 */
record PartnershipBody(
    @NotNull @PlainText(max = 300) String title,
    @Size(max = 30) @Nullable List<@NotNull @PlainText(max = 1000, lines = true) String> results,
    @NotNull @Size(min = 1, max = 4) List<@NotNull ContributionToResults> contributions,
    @NotNull Form form,
    @Nullable Engagement engagement,
    @Nullable Reach reach,
    @Size(max = 250) @Nullable List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,
    @Pattern(regexp = OfficeNames.PATTERN) @Nullable String office,
    @Size(max = 150)
        @Nullable List<@NotNull @Pattern(regexp = OfficeNames.PATTERN) String> otherOffices,
    @PlainText(max = 100) @Nullable String focalPoint,
    @Size(max = 100) @Nullable List<@NotNull @Valid ParticipantBody> participants,
    @PlainText(max = 5000, lines = true) @Nullable String governance,
    @Size(max = 50) @Nullable List<@NotNull @Valid RiskBody> risks,
    @Nullable Map<Principle, @NotNull @Valid PrincipleBody> principles,
    @PlainText(max = 5000, lines = true) @Nullable String exitStrategy,
    @Nullable LocalDate endDate,
    @Valid @Nullable EndDecisionBody decision,
    @Nullable Boolean published) {}
