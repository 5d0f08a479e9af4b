package org.partnership.agreement.agreement.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partner.domain.StandingMark;

/**
 * What keeps an agreement on hold.
 *
 * @param current every cause, at most one per partner
 * @param followed up to where each partner's standing has been followed
 * @param onHold whether there is any cause
 * @param changedAt when a cause last came or went
 */
public record Holds(
    List<Hold> current, List<Followed> followed, boolean onHold, @Nullable Instant changedAt) {

  /** Free. */
  public static final Holds NONE = new Holds(List.of(), List.of(), false, null);

  public Holds {
    current = List.copyOf(current);
    followed = List.copyOf(followed);
  }

  /** The cause that comes from a partner. */
  public Optional<Hold> of(String partnerId) {
    return current.stream().filter(h -> h.partnerId().equals(partnerId)).findFirst();
  }

  /** Whether a change of a partner's standing, or a later one, has been followed. */
  public boolean hasFollowed(String partnerId, StandingMark mark) {
    return followed.stream().anyMatch(f -> f.partnerId().equals(partnerId) && f.reaches(mark));
  }

  Holds following(String partnerId, StandingMark mark) {
    List<Followed> all =
        Stream.concat(
                followed.stream().filter(f -> !f.partnerId().equals(partnerId)),
                Stream.of(Followed.of(partnerId, mark)))
            .toList();
    return new Holds(current, all, onHold, changedAt);
  }

  Holds with(Hold hold) {
    List<Hold> all = Stream.concat(others(hold.partnerId()), Stream.of(hold)).toList();
    return new Holds(all, followed, true, hold.since());
  }

  Holds without(String partnerId, Instant at) {
    List<Hold> rest = others(partnerId).toList();
    return new Holds(rest, followed, !rest.isEmpty(), at);
  }

  /** Forgets up to where former partners were followed: one that comes back is looked at afresh. */
  Holds onlyOf(List<String> partnerIds) {
    return new Holds(
        current,
        followed.stream().filter(f -> partnerIds.contains(f.partnerId())).toList(),
        onHold,
        changedAt);
  }

  private Stream<Hold> others(String partnerId) {
    return current.stream().filter(h -> !h.partnerId().equals(partnerId));
  }
}
