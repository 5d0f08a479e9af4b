package org.partnership.agreement.partner.application;

import java.time.LocalDate;
import java.util.Locale;
import org.partnership.agreement.kind.AgreementKind;

/** Asks partner-service for a partner's side of the eligibility answer, as it is at this moment. */
public interface StandingSource {

  /**
   * Asks.
   *
   * @param language in which the reasons should come
   */
  StandingReply ask(
      String partnerId, AgreementKind kind, String office, LocalDate date, Locale language);
}
