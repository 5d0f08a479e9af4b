package org.partnership.agreement.agreement.domain;

import java.util.List;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.search.SearchText;

/** An agreement that differs from another in what is said here, and in nothing else. */
final class AgreementCopy {

  private final Agreement of;
  private Terms terms;
  private AgreementStatus status;
  private Review review;
  private boolean sentToPartners;
  private List<Signature> signatures;
  private List<RestsOn> activationRestedOn;
  private Holds holds;
  private Parts parts;
  private List<HistoryEntry> history;

  private AgreementCopy(Agreement of) {
    this.of = of;
    terms = of.terms();
    status = of.status();
    review = of.review();
    sentToPartners = of.sentToPartners();
    signatures = of.signatures();
    activationRestedOn = of.activationRestedOn();
    holds = of.holds();
    parts = of.parts();
    history = of.history();
  }

  static AgreementCopy of(Agreement agreement) {
    return new AgreementCopy(agreement);
  }

  static String searchText(String number, Terms terms) {
    return SearchText.of(terms.title() + " " + number);
  }

  AgreementCopy terms(Terms changed) {
    terms = changed;
    return this;
  }

  AgreementCopy status(AgreementStatus changed) {
    status = changed;
    return this;
  }

  AgreementCopy review(Review changed) {
    review = changed;
    return this;
  }

  AgreementCopy sentToPartners(boolean changed) {
    sentToPartners = changed;
    return this;
  }

  AgreementCopy signatures(List<Signature> changed) {
    signatures = changed;
    return this;
  }

  AgreementCopy activationRestedOn(List<RestsOn> changed) {
    activationRestedOn = changed;
    return this;
  }

  AgreementCopy holds(Holds changed) {
    holds = changed;
    return this;
  }

  AgreementCopy parts(Parts changed) {
    parts = changed;
    return this;
  }

  AgreementCopy history(List<HistoryEntry> changed) {
    history = changed;
    return this;
  }

  AgreementCopy noting(HistoryEntry entry) {
    return history(HistoryEntry.append(history, entry));
  }

  Agreement made() {
    return new Agreement(
        of.number(),
        of.kind(),
        of.office(),
        terms,
        status,
        review,
        sentToPartners,
        signatures,
        activationRestedOn,
        holds,
        parts,
        searchText(of.number(), terms),
        history);
  }
}
