package org.partnership.bench.contention;

import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateType;

/** What everybody wants to change: a count of its changes. */
record Contended(long changes) {

  static final AggregateType<Contended> TYPE =
      AggregateType.root("contended", "contended", Contended.class, state -> "HQ");

  /** It was changed. */
  record Changed(long changes) implements DomainEvent {
    @Override
    public String type() {
      return "contended.changed.v1";
    }
  }

  static Decision<Contended> first() {
    return Decision.accept(new Contended(1), new Changed(1));
  }

  static Decision<Contended> next(Contended before) {
    long changes = before.changes + 1;
    return Decision.accept(new Contended(changes), new Changed(changes));
  }
}
