package org.partnership.bench.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Who takes part in a run and what is asked for.
 *
 * @param restores whether the writing service's store is once restored from a backup
 * @param orders per client, in the order in which it sends them
 */
record Plan(
    int publishers, int readers, int partitions, boolean restores, List<List<Order>> orders) {

  private static final Shape[] CHANGES = {
    Shape.CHANGE, Shape.CHANGE, Shape.CHANGE_SEVERAL, Shape.CHANGE_SILENTLY, Shape.CHANGE_OF_VERSION
  };

  /** Some small world: few aggregates, so that everything meets. */
  static Plan random(RandomGenerator chance) {
    List<String> aggregates =
        switch (chance.nextInt(4)) {
          case 0 -> List.of("a");
          case 1 -> List.of("a", "a.b");
          case 2 -> List.of("a", "b");
          default -> List.of("a", "a.b", "c");
        };
    boolean poison = chance.nextInt(4) == 0;
    List<List<Order>> clients = new ArrayList<>();
    int number = 0;
    int clientCount = 1 + chance.nextInt(3);
    for (int c = 0; c < clientCount; c++) {
      List<Order> orders = new ArrayList<>();
      if (c == 0) {
        for (String aggregate : aggregates) {
          Shape shape = chance.nextBoolean() ? Shape.CREATE : Shape.CREATE_SEVERAL;
          orders.add(new Order("c" + ++number, aggregate, shape, chance.nextInt(4) > 0, false));
        }
      }
      if (chance.nextInt(4) == 0) {
        orders.add(new Order("c" + ++number, "", Shape.CREATE_ANEW, chance.nextInt(8) > 0, false));
      }
      int changes = 1 + chance.nextInt(4);
      for (int i = 0; i < changes; i++) {
        orders.add(
            new Order(
                "c" + ++number,
                aggregates.get(chance.nextInt(aggregates.size())),
                CHANGES[chance.nextInt(CHANGES.length)],
                chance.nextInt(4) > 0,
                poison && chance.nextInt(4) == 0));
      }
      clients.add(orders);
    }
    return new Plan(
        1 + chance.nextInt(3),
        1 + chance.nextInt(2),
        1 + chance.nextInt(2),
        chance.nextInt(8) == 0,
        clients);
  }
}
