package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * a party signs once, the present content, on a day that has come; R-1: neither for the office
 * nor as its own second person by who prepared it.
 */
final class SigningPolicy {

  private SigningPolicy() {}

  /**
   * Why a party's signature is not taken, if so.
   *
   * @param latest the last day that has begun anywhere
   */
  static Optional<Refusal> unfit(
      Agreement now, SignCommand command, String contentSha256, LocalDate latest, Actor actor) {
    String party = command.party();
    if (!now.parties().contains(party)) {
      return Optional.of(Refusal.policy(Reason.of("A-6", "not-a-party", party).at("/party")));
    }
    if (!now.unsigned().contains(party)) {
      return Optional.of(Refusal.conflict(Reason.of("A-6", "signed-already", party)));
    }
    if (!command.contentSha256().equals(contentSha256)) {
      return Optional.of(Refusal.conflict(Reason.of("A-6", "content-changed", contentSha256)));
    }
    if (command.signedOn().isAfter(latest)) {
      return Optional.of(
          Refusal.policy(Reason.of("A-6", "signed-in-future", command.signedOn()).at("/signedOn")));
    }
    boolean ownHand = party.equals(now.office()) && command.method() == SignatureMethod.SCREEN;
    return ownHand ? FourEyes.refusal(now, Actions.AGREEMENT_SIGN, actor) : Optional.empty();
  }

  /** Why a signature on paper is not confirmed by this person, if so. */
  static Optional<Refusal> unconfirmable(
      Agreement now, Signature waiting, String contentSha256, Actor actor) {
    String action = Actions.AGREEMENT_CONFIRM_SIGNATURE;
    if (waiting.counts()) {
      return Optional.of(Refusal.conflict(Reason.of("A-6", "signed-already", waiting.party())));
    }
    if (!waiting.contentSha256().equals(contentSha256)) {
      return Optional.of(Refusal.conflict(Reason.of("A-6", "content-changed", contentSha256)));
    }
    if (waiting.enteredBy().equals(actor.id())) {
      return Optional.of(Refusal.forbidden(Reason.of("R-1", "four-eyes", action)));
    }
    return FourEyes.refusal(now, action, actor);
  }
}
