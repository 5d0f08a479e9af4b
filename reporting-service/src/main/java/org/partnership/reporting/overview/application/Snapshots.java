package org.partnership.reporting.overview.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.OfficeTree;
import org.partnership.reporting.access.Visibility;
import org.partnership.reporting.overview.domain.World;
import org.partnership.reporting.projection.domain.AgreementState;
import org.partnership.reporting.projection.domain.Kind;
import org.partnership.reporting.projection.domain.OfficeState;
import org.partnership.reporting.projection.domain.PartnerState;
import org.partnership.reporting.projection.domain.PartnershipState;
import org.partnership.reporting.projection.domain.State;
import org.partnership.reporting.projection.store.Freshness;
import org.partnership.reporting.projection.store.Freshness.Counted;
import org.partnership.reporting.projection.store.Generations;
import org.partnership.reporting.projection.store.Thing;
import org.partnership.reporting.projection.store.Things;
import org.springframework.stereotype.Component;

/**
 * Reads for one question all that the asker may see, out of one generation. Nothing is kept between
 * questions; only a few are answered at the same time, as each needs memory of its own.
 */
@Component
public class Snapshots {

  private final Generations generations;
  private final Things things;
  private final Freshness freshness;
  private final Visibility visibility;
  private final OfficeTree offices;
  private final Clock clock;
  private final OverviewProperties properties;
  private final Semaphore atOnce;

  Snapshots(
      Generations generations,
      Things things,
      Freshness freshness,
      Visibility visibility,
      OfficeTree offices,
      Clock clock,
      OverviewProperties properties) {
    this.generations = generations;
    this.things = things;
    this.freshness = freshness;
    this.visibility = visibility;
    this.offices = offices;
    this.clock = clock;
    this.properties = properties;
    this.atOnce = new Semaphore(properties.atOnce(), true);
  }

  /**
   * What a question is answered from.
   *
   * @param countedUpTo Q-5: per service the newest event that counts
   */
  public record Snapshot(
      int generation, AsOf asOf, Map<String, Counted> countedUpTo, World world) {}

  /**
   * Answers a question from what the caller may see.
   *
   * @param asOf ISO date; null for now
   * @throws RefusedException 503 when too many questions are being answered
   */
  public <T> T ask(Caller caller, @Nullable String asOf, Function<Snapshot, T> answer) {
    AsOf time = AsOf.of(asOf, caller, offices, clock.instant());
    enter();
    try {
      return answer.apply(take(caller, time));
    } finally {
      atOnce.release();
    }
  }

  private void enter() {
    try {
      if (atOnce.tryAcquire(properties.waitAtMost().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new RefusedException(
        Refusal.of(Refusal.Kind.UNAVAILABLE, Reason.plain("too-many-overviews")));
  }

  /** The freshness is read first: what is counted is never less than what is said. */
  private Snapshot take(Caller caller, AsOf asOf) {
    int generation = generations.serving();
    Map<String, Counted> countedUpTo =
        asOf.before() == null ? freshness.of(generation) : freshness.of(generation, asOf.before());
    World world =
        new World(
            visible(generation, Kind.OFFICE, OfficeState.class, caller, asOf),
            visible(generation, Kind.PARTNER, PartnerState.class, caller, asOf),
            visible(generation, Kind.PARTNERSHIP, PartnershipState.class, caller, asOf),
            visible(generation, Kind.AGREEMENT, AgreementState.class, caller, asOf));
    return new Snapshot(generation, asOf, countedUpTo, world);
  }

  /** What the caller may read now and might have read then: of the past they see no more either. */
  private <S extends State> Map<String, S> visible(
      int generation, Kind kind, Class<S> type, Caller caller, AsOf asOf) {
    Map<String, S> now = seen(things.all(generation, kind, type, null), caller);
    if (asOf.before() == null) {
      return now;
    }
    Map<String, S> then = seen(things.all(generation, kind, type, asOf.before()), caller);
    then.keySet().retainAll(now.keySet());
    return then;
  }

  private <S extends State> Map<String, S> seen(List<Thing<S>> all, Caller caller) {
    Map<String, S> seen = new HashMap<>();
    for (Thing<S> thing : all) {
      if (visibility.sees(caller, thing.id(), thing.state())) {
        seen.put(thing.id(), thing.state());
      }
    }
    return seen;
  }
}
