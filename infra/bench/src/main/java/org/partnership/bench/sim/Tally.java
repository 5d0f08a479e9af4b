package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.List;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateType;

/**
 * The aggregate under proof: its state is the list of the commands that changed it, so that any
 * command done twice, lost or invented shows.
 */
public record Tally(List<String> done) {

  /** Several aggregates may travel under one key: what is before the dot. */
  public static final AggregateType<Tally> TYPE =
      new AggregateType<>(
          "tally",
          "tallies",
          Tally.class,
          state -> null,
          (id, state) -> id.indexOf('.') < 0 ? id : id.substring(0, id.indexOf('.')),
          List.of());

  /** One of the events of a command. */
  public record Counted(String command, int part, boolean poison) implements DomainEvent {
    @Override
    public String type() {
      return "tally.counted.v1";
    }
  }

  /** The state after a command, with its events. */
  public static Decision<Tally> after(List<String> before, Order order) {
    List<String> done = new ArrayList<>(before);
    done.add(order.id());
    List<DomainEvent> events = new ArrayList<>();
    for (int part = 1; part <= order.shape().events(); part++) {
      events.add(new Counted(order.id(), part, order.poison() && part == 1));
    }
    return Decision.accept(new Tally(done), events);
  }
}
