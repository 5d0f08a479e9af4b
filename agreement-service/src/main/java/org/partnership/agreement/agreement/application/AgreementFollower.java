package org.partnership.agreement.agreement.application;

/** Something that hangs under agreements and does as they do, by its own rules. */
public interface AgreementFollower {

  /** An agreement moved; that it is to be followed is kept with it until it was. */
  void follow(String agreementId);
}
