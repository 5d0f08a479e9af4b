package org.partnership.agreement.agreement.application;

import java.util.HashSet;
import java.util.Set;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Signature;
import org.partnership.kit.security.Scope;

/** What relates an agreement to callers. */
public final class AgreementScope {

  private AgreementScope() {}

  /** Its offices; its partners once it was sent to them; who prepared it. */
  public static Scope of(Agreement agreement) {
    return new Scope(
        agreement.office(),
        Set.copyOf(agreement.terms().otherOffices()),
        agreement.sentToPartners() ? Set.copyOf(agreement.terms().partnerIds()) : Set.of(),
        agreement.review().notToDecide());
  }

  /** For signing on screen: only the party's own people. */
  public static Scope ofParty(Agreement agreement, String party) {
    return party.equals(agreement.office())
        ? Scope.ofOffice(party).withPreparedBy(Set.copyOf(agreement.review().preparedBy()))
        : Scope.ofPartner(party);
  }

  /** For entering a party's paper: the office's people, and the party's own. */
  public static Scope ofPaper(Agreement agreement, String party) {
    return party.equals(agreement.office())
        ? Scope.ofOffice(party)
        : Scope.ofOffice(agreement.office()).withPartners(Set.of(party));
  }

  /** For confirming a paper: neither who entered it nor who prepared the agreement. */
  public static Scope ofConfirmation(Agreement agreement, Signature signature) {
    Set<String> prepared = new HashSet<>(agreement.review().preparedBy());
    prepared.add(signature.enteredBy());
    return Scope.ofOffice(agreement.office()).withPreparedBy(prepared);
  }
}
