package org.partnership.agreement.agreement.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.application.DraftCommand;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.money.MoneyBody;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/** Between what requests carry and what the domain knows. */
public final class AgreementBodies {

  private static final LocalDate FIRST = LocalDate.of(1946, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private AgreementBodies() {}

  static DraftCommand command(AgreementBody body) {
    return new DraftCommand(body.kind(), body.office(), terms(body), null);
  }

  /** The terms after a patch; kind and office are fixed, being part of the number. */
  public static Terms patched(Agreement now, AgreementBody body) {
    if (body.kind() != now.kind()) {
      throw new RefusedException(Refusal.policy(Reason.plain("kind-fixed").at("/kind")));
    }
    if (body.office() != null && !body.office().equals(now.office())) {
      throw new RefusedException(Refusal.policy(Reason.plain("office-fixed").at("/office")));
    }
    return terms(body);
  }

  private static Terms terms(AgreementBody body) {
    requireDates(body);
    requireEachOnce(body.partnerIds());
    MoneyBody amount = body.amount();
    return new Terms(
        body.title().strip(),
        body.partnershipId(),
        body.partnerIds(),
        orEmpty(body.otherOffices()).stream().distinct().toList(),
        body.startDate(),
        body.endDate(),
        amount == null ? null : amount.toMoney("/amount"),
        body.countryProgramme(),
        orEmpty(body.officers()).stream().map(OfficerBody::toOfficer).toList(),
        body.expedited() == null ? null : body.expedited().emergency());
  }

  private static void requireEachOnce(List<String> partnerIds) {
    for (int i = 0; i < partnerIds.size(); i++) {
      String id = partnerIds.get(i);
      if (partnerIds.indexOf(id) < i) {
        throw new RefusedException(Refusal.malformed("/partnerIds/" + i, "partner-twice", id));
      }
    }
  }

  private static void requireDates(AgreementBody body) {
    if (body.startDate().isBefore(FIRST) || body.endDate().isAfter(LAST)) {
      throw new RefusedException(Refusal.malformed("/endDate", "dates-out-of-range", FIRST, LAST));
    }
    if (body.endDate().isBefore(body.startDate())) {
      throw new RefusedException(
          Refusal.malformed("/endDate", "end-before-start", body.startDate(), body.endDate()));
    }
  }

  /** What a merge patch is applied to. */
  public static AgreementBody body(Agreement a) {
    Terms t = a.terms();
    return new AgreementBody(
        a.kind(),
        t.partnershipId(),
        t.partnerIds(),
        a.office(),
        t.otherOffices(),
        t.title(),
        t.startDate(),
        t.endDate(),
        MoneyBody.of(t.amount()),
        t.countryProgramme(),
        t.officers().stream().map(OfficerBody::of).toList(),
        t.emergency() == null ? null : new AgreementBody.ExpeditedBody(t.emergency()));
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
