package org.partnership.agreement.agreement.amendment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Review;
import org.partnership.agreement.agreement.domain.Signature;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.agreement.review.domain.Hearing;
import org.partnership.agreement.history.FieldChange;

/**
 * A wish to change an agreement in force. What can be done with it is in {@link Amending}.
 *
 * @param number counts the amendments of its agreement
 * @param version raised with every change of it; its ETag
 * @param reason why the agreement should be changed
 * @param baseSha256 hash of the content that it was made from: it is applied onto nothing else
 * @param base what the agreement said then
 * @param proposed what it should say
 * @param review how it came to be: submission, approval, comments
 * @param signatures of the content as it would be
 */
public record Amendment(
    String id,
    int number,
    long version,
    AmendmentStatus status,
    @Nullable String reason,
    String baseSha256,
    Terms base,
    Terms proposed,
    Review review,
    List<Signature> signatures,
    Instant createdAt,
    Instant updatedAt) {

  public Amendment {
    signatures = List.copyOf(signatures);
  }

  /** The one of this id under an agreement. */
  public static Optional<Amendment> of(Agreement agreement, String id) {
    return agreement.parts().amendments().stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** The one that may still change an agreement, if there is one. */
  public static Optional<Amendment> openOf(Agreement agreement) {
    return agreement.parts().amendments().stream().filter(a -> a.status().isOpen()).findFirst();
  }

  /** Field by field, what it changes. */
  public List<FieldChange> difference() {
    return base.changesTo(proposed);
  }

  /** Whether it changes only what no party has to agree to anew. */
  public boolean isAdministrative() {
    return AmendmentPolicy.isAdministrative(difference());
  }

  /** The agreement as it would be, where this is in its life. */
  public Agreement asItWouldBe(Agreement agreement) {
    return Shadow.of(agreement, this);
  }

  /** The agreement, with the committee's hearing of this as it is now. */
  public Agreement heard(Agreement agreement, Hearing hearing, Instant at) {
    return replaced(agreement, moved(status, review.heard(hearing), signatures, at));
  }

  /** What may be done with it by somebody who is permitted to. */
  public List<String> possibleActions(Agreement agreement) {
    return AmendmentLife.TABLE.actionsFrom(status).stream()
        .filter(a -> AmendmentPolicy.impossible(agreement, this, a).isEmpty())
        .toList();
  }

  Amendment edited(@Nullable String why, Terms wanted, Instant at) {
    return new Amendment(
        id,
        number,
        version + 1,
        status,
        why,
        baseSha256,
        base,
        wanted,
        review,
        signatures,
        createdAt,
        at);
  }

  Amendment moved(AmendmentStatus to, Review reviewed, List<Signature> signed, Instant at) {
    return new Amendment(
        id,
        number,
        version + 1,
        to,
        reason,
        baseSha256,
        base,
        proposed,
        reviewed,
        signed,
        createdAt,
        at);
  }

  /** The agreement with it as it is now, in its place or at the end. */
  static Agreement replaced(Agreement now, Amendment changed) {
    List<Amendment> before = now.parts().amendments();
    boolean there = before.stream().anyMatch(a -> a.id().equals(changed.id()));
    List<Amendment> after =
        there
            ? before.stream().map(a -> a.id().equals(changed.id()) ? changed : a).toList()
            : Stream.concat(before.stream(), Stream.of(changed)).toList();
    return now.with(now.parts().withAmendments(after));
  }
}
