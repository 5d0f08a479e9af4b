package org.partnership.kit.sample;

import java.util.List;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** An aggregate that counts up to a limit; its name is unique. */
record Counter(String name, String office, int value, List<String> notes) {

  static final int LIMIT = 100_000;

  record Counted(int value) implements DomainEvent {
    @Override
    public String type() {
      return "counter.counted.v1";
    }
  }

  static Decision<Counter> start(String name, String office) {
    return Decision.accept(new Counter(name, office, 0, List.of()), new Counted(0));
  }

  Decision<Counter> add(int amount) {
    if (value + amount > LIMIT) {
      return Decision.refuse(Refusal.policy(Reason.of("X-1", "counter-limit", LIMIT)));
    }
    return Decision.accept(
        new Counter(name, office, value + amount, notes), new Counted(value + amount));
  }
}
