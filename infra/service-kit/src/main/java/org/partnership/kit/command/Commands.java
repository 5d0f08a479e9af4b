package org.partnership.kit.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateWriter;
import org.partnership.kit.store.Stored;

/**
 * Runs one command on one aggregate: load, guard, recognise a repeat, check the version, decide,
 * write. A lost race is retried where the caller named no version, and answered 412 where they did.
 */
public final class Commands {

  /** Enough for a crowd on one aggregate; after that the caller is told to come back. */
  private static final int TRIES = 40;

  private final MeterRegistry meters;

  public Commands(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Creates an aggregate from an accepted decision. */
  public <S> Stored<S> create(AggregateStore<S> store, String id, Decision<S> decision, Act act) {
    return timed(
        store,
        () -> {
          Decision.Accepted<S> accepted = decision.orThrow();
          return store.create(id, accepted.state(), accepted.events(), act);
        });
  }

  /**
   * Changes an aggregate.
   *
   * @param guard may this caller do this here; runs first, so that nobody learns more from a
   *     version conflict than they may see; throws {@link RefusedException}
   * @param decide the domain's answer for the state as it is now; must not have effects of its own
   * @return the aggregate after the change, or as it is if this very request was already done
   */
  public <S> Stored<S> change(
      AggregateStore<S> store,
      String id,
      IfMatch ifMatch,
      Act act,
      Consumer<Stored<S>> guard,
      Function<Stored<S>, Decision<S>> decide) {
    return timed(store, () -> tryToChange(store, load(store, id), ifMatch, act, guard, decide));
  }

  /** All that match a filter, read in one go, each to be changed from there. */
  public <S> List<Found<S>> find(AggregateStore<S> store, Bson filter) {
    return AggregateWriter.of(store).loadAll(filter).stream().map(Found::new).toList();
  }

  /**
   * The same for an aggregate that was read with others: it is read again only when somebody else
   * was first.
   */
  public <S> Stored<S> change(
      AggregateStore<S> store,
      Found<S> found,
      IfMatch ifMatch,
      Act act,
      Consumer<Stored<S>> guard,
      Function<Stored<S>, Decision<S>> decide) {
    return timed(store, () -> tryToChange(store, found.attempt(), ifMatch, act, guard, decide));
  }

  private static <S> AggregateWriter.Attempt<S> load(AggregateStore<S> store, String id) {
    return AggregateWriter.of(store)
        .load(id)
        .orElseThrow(() -> new RefusedException(Refusal.notFound(store.type().name(), id)));
  }

  private <S> Stored<S> tryToChange(
      AggregateStore<S> store,
      AggregateWriter.Attempt<S> first,
      IfMatch ifMatch,
      Act act,
      Consumer<Stored<S>> guard,
      Function<Stored<S>, Decision<S>> decide) {
    AggregateWriter.Attempt<S> attempt = first;
    for (int i = 0; i < TRIES; i++) {
      Stored<S> current = attempt.stored();
      guard.accept(current);
      if (attempt.wasDoneBy(act.commandKey())) {
        return current;
      }
      ifMatch.check(current.version());
      Decision.Accepted<S> accepted = decide.apply(current).orThrow();
      if (accepted.events().isEmpty() && accepted.state().equals(current.state())) {
        return current;
      }
      Optional<Stored<S>> done = attempt.write(accepted.state(), accepted.events(), act);
      if (done.isPresent()) {
        return done.get();
      }
      attempt = load(store, current.id());
    }
    throw new RefusedException(
        Refusal.of(Refusal.Kind.UNAVAILABLE, Reason.plain("too-busy", store.type().name())));
  }

  private <S> Stored<S> timed(AggregateStore<S> store, java.util.function.Supplier<Stored<S>> run) {
    Timer.Sample sample = Timer.start(meters);
    String outcome = "fault";
    try {
      Stored<S> result = run.get();
      outcome = "accepted";
      return result;
    } catch (RefusedException e) {
      outcome = "refused";
      throw e;
    } finally {
      sample.stop(
          meters.timer("platform.commands", "aggregate", store.type().name(), "outcome", outcome));
    }
  }
}
