package org.partnership.agreement.committee.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.committee.domain.Bench;
import org.partnership.agreement.committee.domain.Majority;
import org.partnership.kit.web.PlainText;

/**
 * A committee as requests carry it.
 *
 * @param members ids of people, as their tokens say them
 * @param quorum how many must vote
 * @param majority left out: simple
 */
record CommitteeBody(
    @NotNull @Size(min = 1, max = 50) List<@NotNull @PlainText(max = 60) String> members,
    @NotNull @Min(1) @Max(50) Integer quorum,
    @Nullable Majority majority) {

  Bench toBench() {
    return new Bench(
        members.stream().distinct().toList(),
        quorum,
        majority == null ? Majority.SIMPLE : majority);
  }
}
