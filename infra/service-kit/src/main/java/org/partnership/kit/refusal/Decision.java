package org.partnership.kit.refusal;

import java.util.List;
import org.partnership.kit.event.DomainEvent;

/**
 * What a domain method answers: the new state with the events that tell of it, or a refusal.
 *
 * @param <S> the aggregate's state
 */
public sealed interface Decision<S> {

  /** Yes: this is the new state, these events happened, in this order. */
  record Accepted<S>(S state, List<DomainEvent> events) implements Decision<S> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** No, and why. */
  record Refused<S>(Refusal refusal) implements Decision<S> {}

  static <S> Decision<S> accept(S state, DomainEvent... events) {
    return new Accepted<>(state, List.of(events));
  }

  static <S> Decision<S> accept(S state, List<? extends DomainEvent> events) {
    return new Accepted<>(state, List.copyOf(events));
  }

  static <S> Decision<S> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** The accepted one, or the refusal as an exception: for the application layer only. */
  default Accepted<S> orThrow() {
    return switch (this) {
      case Accepted<S> accepted -> accepted;
      case Refused<S> refused -> throw new RefusedException(refused.refusal());
    };
  }
}
