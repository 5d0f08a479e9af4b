package org.partnership.agreement.agreement.limit.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.amendment.domain.AmendmentStatus;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Signature;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.limit.domain.Limit;
import org.partnership.agreement.limit.domain.Wish;

/**
 * What a signature takes of limits that span documents. An agreement with several partners
 * takes its whole amount of each; an amendment takes what it raises the amount by, on the day of
 * its own last signature; one that lowers it gives nothing back: what was signed was signed.
 */
public final class LimitWishes {

  private LimitWishes() {}

  /** What the last signature of an agreement takes, on its day. */
  public static List<Wish> ofSigning(String id, Agreement wanted, LocalDate day) {
    return of(id, wanted, wanted.terms(), id, null, day);
  }

  /** What the last signature of an amendment takes, on its day. */
  public static List<Wish> ofAmending(
      String id, Agreement now, Terms proposed, String amendmentId, LocalDate day) {
    return of(id, now, proposed, amendmentId, now.terms(), day);
  }

  /** What this change of an agreement takes; nothing, unless it completes signatures. */
  public static List<Wish> ofChange(String id, Agreement before, Agreement after) {
    if (!before.status().hasBeenSigned()) {
      return after.status().hasBeenSigned()
          ? ofSigning(id, after, lastDay(after.signatures()).orElseThrow())
          : List.of();
    }
    return after.parts().amendments().stream()
        .filter(a -> isAppliedNow(a, before))
        .flatMap(
            a ->
                lastDay(a.signatures()).stream()
                    .flatMap(day -> ofAmending(id, before, after.terms(), a.id(), day).stream()))
        .toList();
  }

  private static boolean isAppliedNow(Amendment amendment, Agreement before) {
    return amendment.status() == AmendmentStatus.APPLIED
        && Amendment.of(before, amendment.id())
            .filter(a -> a.status() != AmendmentStatus.APPLIED)
            .isPresent();
  }

  private static Optional<LocalDate> lastDay(List<Signature> signatures) {
    return signatures.stream().map(Signature::signedOn).max(Comparator.naturalOrder());
  }

  private static List<Wish> of(
      String id,
      Agreement agreement,
      Terms wanted,
      String source,
      @Nullable Terms before,
      LocalDate day) {
    return Limit.of(agreement.kind(), wanted.amount(), wanted.countryProgramme()).stream()
        .flatMap(
            limit ->
                wanted.partnerIds().stream()
                    .sorted()
                    .map(p -> wish(limit, id, agreement, wanted, source, before, p, day))
                    .flatMap(Optional::stream))
        .toList();
  }

  private static Optional<Wish> wish(
      Limit limit,
      String id,
      Agreement agreement,
      Terms wanted,
      String source,
      @Nullable Terms before,
      String partner,
      LocalDate day) {
    Terms agreed = before != null && before.partnerIds().contains(partner) ? before : null;
    return switch (limit) {
      case Limit.KindCap cap ->
          agreed != null && Objects.equals(agreed.amount(), wanted.amount())
              ? Optional.empty()
              : Optional.of(
                  new Wish(
                      cap,
                      source,
                      id,
                      agreement.number(),
                      agreement.office(),
                      partner,
                      day,
                      day,
                      wanted.amount(),
                      agreed == null ? null : agreed.amount()));
      case Limit.OnePerProgramme one ->
          agreed != null && sameTime(agreed, wanted)
              ? Optional.empty()
              : Optional.of(
                  new Wish(
                      one,
                      source,
                      id,
                      agreement.number(),
                      agreement.office(),
                      partner,
                      wanted.startDate(),
                      wanted.endDate(),
                      null,
                      null));
    };
  }

  private static boolean sameTime(Terms before, Terms wanted) {
    return before.startDate().equals(wanted.startDate())
        && before.endDate().equals(wanted.endDate())
        && Objects.equals(before.countryProgramme(), wanted.countryProgramme());
  }
}
