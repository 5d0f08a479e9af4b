package org.partnership.bench.sim;

import java.util.Set;
import java.util.function.Supplier;
import org.partnership.bench.check.Finding.Kind;

/** Faults that are put into the simulated platform, and what the checker has to say to each. */
enum SeededFault {
  DROPS_AN_EVENT(FaultyPublishing.DropsAnEvent::new, Kind.GAP, Kind.LOST),
  SWAPS_TWO(FaultyPublishing.SwapsTwo::new, Kind.REORDERED),
  PUBLISHES_BEFORE_THE_WRITE(FaultyPublishing.PublishesBeforeTheWrite::new, Kind.INVENTED),
  PULLS_BEFORE_THE_ACKNOWLEDGEMENT(
      FaultyPublishing.PullsBeforeTheAcknowledgement::new, Kind.LOST, Kind.GAP),
  TAKES_SOME_FOR_ALL(FaultyPublishing.TakesSomeForAll::new, Kind.LOST, Kind.GAP),
  EMPTIES_WITHOUT_THE_CONDITION(
      FaultyPublishing.EmptiesWithoutTheCondition::new, Kind.LOST, Kind.GAP),
  SAVES_THE_WHOLE_DOCUMENT_OVER_A_PULL(
      FaultyPublishing.SavesTheWholeDocument::new, Kind.LOST, Kind.REORDERED),
  LOSES_AN_ACKNOWLEDGED_WRITE(FaultyPublishing.LosesAnAcknowledgedWrite::new, Kind.LOST),
  SWEEPS_WITHOUT_LEASE(FaultyPublishing.SweepsWithoutLease::new, Kind.SWEPT_TWICE),
  RETRIES_A_LOST_REPLY_WITHOUT_KEY(FaultyPublishing.RetriesWithoutKey::new, Kind.DOUBLY_APPLIED),
  DELETES_WITH_WAITING_EVENTS(FaultyPublishing.DeletesWithWaitingEvents::new, Kind.LOST),
  COMMITS_THE_OFFSET_BEFORE_THE_EFFECT(FaultyReading.CommitsBeforeTheEffect::new, Kind.DIVERGING),
  DEDUPLICATES_BY_ID_ONLY(FaultyReading.DeduplicatesByIdOnly::new, Kind.DOUBLY_APPLIED),
  IGNORES_THE_HIGH_WATER_MARK(FaultyReading.IgnoresTheHighWaterMark::new, Kind.DOUBLY_APPLIED),
  SKIPS_POISON_SILENTLY(FaultyReading.SkipsPoisonSilently::new, Kind.DIVERGING),
  WRITES_EFFECT_AND_POSITION_APART(
      FaultyReading.WritesEffectAndPositionApart::new, Kind.DOUBLY_APPLIED),
  GIVES_EACH_TRY_A_NEW_ID(FaultyRequests.GivesEachTryANewId::new, Kind.DOUBLY_APPLIED),
  FORGETS_KEYS_IN_THE_AGGREGATE(FaultyRequests.ForgetsKeysInTheAggregate::new, Kind.DOUBLY_APPLIED),
  RUNS_PERIODIC_WORK_UNCLAIMED(FaultyRequests.RunsPeriodicWorkUnclaimed::new, Kind.SWEPT_TWICE),
  RESTORES_WITHOUT_A_NEW_EPOCH(
      FaultyRequests.RestoresWithoutANewEpoch::new, Kind.INVENTED, Kind.DIVERGING);

  private final Supplier<Tampering> tampering;
  private final Set<Kind> verdict;

  SeededFault(Supplier<Tampering> tampering, Kind... verdict) {
    this.tampering = tampering;
    this.verdict = Set.of(verdict);
  }

  /** Afresh for every world. */
  Tampering tampering() {
    return tampering.get();
  }

  /** The same world without the fault. */
  Tampering without() {
    return tampering().findsOverlooked()
        ? Tampering.NONE
        : new FaultyPublishing.NothingFindsOverlooked();
  }

  /** One of these must be among the findings. */
  Set<Kind> verdict() {
    return verdict;
  }
}
