package org.partnership.bench.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.bench.check.Command;
import org.partnership.bench.check.Command.Outcome;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.UniqueViolationException;

/**
 * Sends commands one after another and keeps the ledger. What has a key is sent again, to whatever
 * instance, until it is answered; what has none is sent once.
 */
final class Client {

  private static final int TRIES = 14;
  private static final long PATIENCE = 45_000;

  private final World world;
  private final List<Order> orders;

  Client(World world, List<Order> orders) {
    this.world = world;
    this.orders = orders;
  }

  void run() {
    for (Order order : orders) {
      world.restoring().begun(order.id());
      Outcome outcome = outcome(order);
      world.restoring().answered(order.id());
      world
          .ledger()
          .add(new Command(order.id(), order.aggregate(), order.shape().events(), outcome));
      world.scheduler().sleep(world.chance().nextInt(400));
    }
  }

  private Outcome outcome(Order order) {
    boolean mayHaveHappened = false;
    for (int i = 0; i < TRIES; i++) {
      Outcome outcome = send(order);
      if (outcome == Outcome.REFUSED) {
        return mayHaveHappened ? Outcome.UNKNOWN : Outcome.REFUSED;
      }
      if (outcome == Outcome.ACKNOWLEDGED) {
        return outcome;
      }
      mayHaveHappened = true;
      if (!order.keyed() && !world.tampering().retriesWithoutKey()) {
        return Outcome.UNKNOWN;
      }
      world.scheduler().sleep(500 + world.chance().nextInt(4_000));
    }
    return Outcome.UNKNOWN;
  }

  /** One request to one instance. */
  private Outcome send(Order order) {
    List<Publisher> alive = world.publishers();
    if (alive.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    Publisher instance = alive.get(world.chance().nextInt(alive.size()));
    Answer answer = new Answer();
    Order sent =
        world.tampering().retriesWithoutKey()
            ? new Order(order.id(), order.aggregate(), order.shape(), false, order.poison())
            : order;
    World.Request request =
        world.request(
            "request " + order.id(), instance, () -> answer.outcome = run(instance, sent));
    world.scheduler().await(PATIENCE, request::over);
    Outcome outcome = answer.outcome;
    return outcome == null || world.chaos().losesAnswer() ? Outcome.UNKNOWN : outcome;
  }

  private static final class Answer {
    @Nullable Outcome outcome;
  }

  private static Outcome run(Publisher instance, Order order) {
    try {
      instance.run(order);
      return Outcome.ACKNOWLEDGED;
    } catch (RefusedException e) {
      return e.refusal().kind() == Refusal.Kind.UNAVAILABLE ? Outcome.UNKNOWN : Outcome.REFUSED;
    } catch (UniqueViolationException e) {
      return Outcome.REFUSED;
    } catch (Requests.InProgressException | com.mongodb.MongoException e) {
      return Outcome.UNKNOWN;
    }
  }
}
