package org.partnership.gateway.backend;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * The processes of one service, used in turn. What could not be sent to one, because no connection
 * to it could be had, goes to the next at once, whatever it is: nothing of it has left. Where there
 * is one alone, it is used come what may, and the service's breaker is what gives it a rest.
 */
public final class Instances {

  private final List<Instance> all;
  private final long restNanos;
  private final AtomicInteger turn = new AtomicInteger();

  Instances(List<Instance> all, long restNanos) {
    this.all = List.copyOf(all);
    this.restNanos = restNanos;
  }

  List<Instance> all() {
    return all;
  }

  /** Whether there is a choice. */
  boolean areSeveral() {
    return all.size() > 1;
  }

  /** Runs a call against the next instance; against others while no connection can be had. */
  public <T> Mono<T> call(Function<Instance, Mono<T>> attempt) {
    return Mono.defer(
        () ->
            areSeveral()
                ? call(attempt, Math.floorMod(turn.getAndIncrement(), all.size()), 1)
                : attempt.apply(all.getFirst()));
  }

  private <T> Mono<T> call(Function<Instance, Mono<T>> attempt, int from, int tries) {
    int chosen = firstAvailable(from);
    Instance instance = all.get(chosen);
    return attempt
        .apply(instance)
        .onErrorResume(
            Failures::isUnsent,
            failure -> {
              instance.unreachable(restNanos);
              return tries < all.size()
                  ? call(attempt, (chosen + 1) % all.size(), tries + 1)
                  : Mono.error(failure);
            });
  }

  /** From a place in the list on; that place itself when none is available. */
  private int firstAvailable(int from) {
    for (int i = 0; i < all.size(); i++) {
      int at = (from + i) % all.size();
      if (all.get(at).isAvailable()) {
        return at;
      }
    }
    return from;
  }
}
