package org.partnership.agreement.partnership.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partnership.domain.Participant;
import org.partnership.agreement.partnership.domain.ParticipantRole;
import org.partnership.kit.web.PlainText;

/** A side of a partnership, as requests carry it. */
record ParticipantBody(
    @NotNull @PlainText(max = 60) String partnerId,
    @NotNull ParticipantRole role,
    @PlainText(max = 1000, lines = true) @Nullable String comparativeAdvantage,
    @Size(max = 30) @Nullable List<@NotNull @Valid ContributionBody> contributions) {

  Participant toParticipant() {
    return new Participant(
        partnerId,
        role,
        comparativeAdvantage,
        contributions == null
            ? List.of()
            : contributions.stream().map(ContributionBody::toContribution).toList());
  }

  static ParticipantBody of(Participant p) {
    return new ParticipantBody(
        p.partnerId(),
        p.role(),
        p.comparativeAdvantage(),
        p.contributions().stream().map(ContributionBody::of).toList());
  }
}
