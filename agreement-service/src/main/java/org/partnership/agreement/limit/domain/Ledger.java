package org.partnership.agreement.limit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * The document that owns a limit for one partner: whatever is signed at once in whatever
 * office, room is given here, one after the other. It publishes nothing: what was signed is told by
 * the agreements.
 *
 * @param subject of the limit
 * @param partnerId whose; the survivor where partners were merged
 * @param joining ids of ledgers whose claims are being taken over: until they are here, no room is
 *     given
 * @param joinedTo id of the ledger that took this one's claims over; null: none did
 */
public record Ledger(
    String subject,
    String partnerId,
    List<Claim> claims,
    List<String> joining,
    @Nullable String joinedTo) {

  public Ledger {
    claims = List.copyOf(claims);
    joining = List.copyOf(joining);
  }

  /** An empty one. */
  public static Ledger open(Limit limit, String partnerId) {
    return new Ledger(limit.subject(), partnerId, List.of(), List.of(), null);
  }

  /** The claims beside one that is to be made, or made again. */
  public List<Claim> beside(Claim wanted) {
    return claims.stream().filter(c -> !c.isFor(wanted)).toList();
  }

  /**
   * Makes a claim, or makes it again, if there is room. While claims are on their way here, or when
   * they have gone elsewhere, there is no telling: 503, to be tried again.
   */
  public Decision<Ledger> reserve(Limit limit, Claim wanted) {
    if (joinedTo != null || !joining.isEmpty()) {
      return Decision.refuse(
          Refusal.of(Refusal.Kind.UNAVAILABLE, Reason.plain("too-busy", "limit-ledger")));
    }
    Optional<Reason> against = limit.against(beside(wanted), wanted);
    return against.isPresent()
        ? Decision.refuse(Refusal.policy(against.get()))
        : Decision.accept(with(Stream.concat(beside(wanted).stream(), Stream.of(wanted)).toList()));
  }

  /** The signature was written. */
  public Decision<Ledger> confirm(Claim claim) {
    return Decision.accept(
        with(claims.stream().map(c -> c.isFor(claim) ? c.asConfirmed() : c).toList()));
  }

  /** Gives up exactly this claim; one that was made again since stays. */
  public Decision<Ledger> drop(Claim claim) {
    return Decision.accept(with(claims.stream().filter(c -> !c.equals(claim)).toList()));
  }

  /** Claims that wait for their signature. */
  public List<Claim> pending() {
    return claims.stream().filter(c -> !c.confirmed()).toList();
  }

  /** Announces that another ledger's claims are to be taken over. */
  public Decision<Ledger> expect(String ledgerId) {
    return joining.contains(ledgerId)
        ? Decision.accept(this)
        : Decision.accept(
            new Ledger(
                subject,
                partnerId,
                claims,
                Stream.concat(joining.stream(), Stream.of(ledgerId)).toList(),
                joinedTo));
  }

  /** From here on another ledger stands for this one. */
  public Decision<Ledger> joinTo(String ledgerId) {
    return Decision.accept(new Ledger(subject, partnerId, claims, joining, ledgerId));
  }

  /** Takes over the claims of another; an agreement of both partners counts once. */
  public Decision<Ledger> takeOver(String ledgerId, Ledger other) {
    List<Claim> all = new ArrayList<>(claims);
    for (Claim claim : other.claims) {
      if (claims.stream().noneMatch(c -> c.id().equals(claim.id()))) {
        all.add(claim);
      }
    }
    return Decision.accept(
        new Ledger(
            subject,
            partnerId,
            all,
            joining.stream().filter(id -> !id.equals(ledgerId)).toList(),
            joinedTo));
  }

  /** Stands for itself again, with its claims as they are by now at the one that stood for it. */
  public Decision<Ledger> partFrom(Ledger survivor) {
    List<Claim> own =
        survivor.claims.stream().filter(c -> c.partnerId().equals(partnerId)).toList();
    return Decision.accept(new Ledger(subject, partnerId, own, joining, null));
  }

  /** Gives back what was taken over from a partner. */
  public Decision<Ledger> giveBack(String otherPartnerId) {
    return Decision.accept(
        with(claims.stream().filter(c -> !c.partnerId().equals(otherPartnerId)).toList()));
  }

  private Ledger with(List<Claim> changed) {
    return new Ledger(subject, partnerId, changed, joining, joinedTo);
  }
}
