package org.partnership.reporting.rebuild.application;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.job.Job;
import org.partnership.kit.job.JobKind;
import org.partnership.kit.job.JobTakenOverException;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.reporting.projection.store.Generations;
import org.partnership.reporting.rebuild.domain.Rebuild;
import org.partnership.reporting.rebuild.domain.Rebuild.Status;
import org.partnership.reporting.rebuild.store.GenerationComparison;
import org.partnership.reporting.rebuild.store.GenerationComparison.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings a rebuild forward from where it stands, as far as it goes without an operator. May be run
 * again at any point, also beside itself: marks and the life cycle let nothing happen twice.
 */
@Component
class RebuildJob implements JobKind {

  /** Name of the parameter that says which rebuild. */
  static final String REBUILD = "rebuild";

  private static final Logger log = LoggerFactory.getLogger(RebuildJob.class);

  /** While events flow, a round leaves less behind than the one before; a few are enough. */
  private static final int ROUNDS = 10;

  private static final long READERS_ASKED_EVERY = 200;

  private final AggregateStore<Rebuild> rebuilds;
  private final Commands commands;
  private final Generations generations;
  private final GenerationComparison comparison;
  private final Replays replays;
  private final Positions positions;
  private final RebuildProperties properties;
  private final Clock clock;

  RebuildJob(
      AggregateStore<Rebuild> rebuilds,
      Commands commands,
      Generations generations,
      GenerationComparison comparison,
      Replays replays,
      Positions positions,
      RebuildProperties properties,
      Clock clock) {
    this.rebuilds = rebuilds;
    this.commands = commands;
    this.generations = generations;
    this.comparison = comparison;
    this.replays = replays;
    this.positions = positions;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public Map<String, String> run(Job job, Progress progress) {
    String id = Objects.requireNonNull(job.parameters().get(REBUILD), REBUILD);
    Instant giveUp = clock.instant().plus(properties.patience());
    while (true) {
      try {
        bringForward(id, progress);
        return result(id);
      } catch (StoppedException e) {
        return result(id);
      } catch (JobTakenOverException e) {
        throw e;
      } catch (RuntimeException e) {
        if (!Transient.is(e) || clock.instant().isAfter(giveUp)) {
          fail(id, e);
          throw e;
        }
        log.warn("rebuild {} waits for the store or the broker: {}", id, e.toString());
        pause(progress, 1_000);
      }
    }
  }

  private void bringForward(String id, Progress progress) {
    Rebuild rebuild = rebuild(id);
    if (rebuild.status() == Status.FILLING) {
      fillAndCompare(id, rebuild, progress);
    }
    if (rebuild(id).status() == Status.ACCEPTED) {
      takeOver(id, rebuild, progress);
    }
  }

  private void fillAndCompare(String id, Rebuild rebuild, Progress progress) {
    generations.build(rebuild.generation());
    requireUnstopped(id);
    Watch watch = new Watch(id, progress);
    Outcome outcome;
    try (Replay replay = replays.open(id, rebuild.generation())) {
      int round = 1;
      do {
        long read = replay.toEnd(watch::at);
        log.info("rebuild {} round {}: {} events read", id, round, read);
        outcome =
            comparison.compare(
                rebuild.instead(), rebuild.generation(), compared -> watch.at(0, compared));
        log.info(
            "rebuild {} round {}: {} versions compared, {} differences",
            id,
            round,
            outcome.versions(),
            outcome.differences());
      } while (outcome.behind() && round++ < ROUNDS);
    }
    Outcome found = outcome;
    change(
        id,
        r ->
            r.compared(
                found.versions(),
                found.behind() ? found.differences() + 1 : found.differences(),
                found.shown(),
                positions.of(r.generation())));
  }

  /**
   * Nothing is behind any more, and every batch goes into both: whenever the switch is, all is
   * there. And the readers have come to where the replay is: what they found applied already in the
   * generation that serves, they would leave out of the log.
   */
  private void takeOver(String id, Rebuild rebuild, Progress progress) {
    int generation = rebuild.generation();
    if (generations.serving() != generation) {
      try (Replay replay = replays.open(id, generation)) {
        int round = 1;
        do {
          replay.toEnd(new Watch(id, progress)::at);
          while (!replay.isReadByReaders()) {
            requireUnstopped(id);
            pause(progress, READERS_ASKED_EVERY);
          }
        } while (comparison.isBehind(rebuild.instead(), generation) && round++ < ROUNDS);
      }
      generations.switchTo(generation);
    }
    change(id, Rebuild::switched);
    Instant end = clock.instant().plus(properties.grace());
    while (clock.instant().isBefore(end)) {
      pause(progress, Math.min(1_000, Math.max(1, properties.grace().toMillis())));
    }
    generations.dropUnused();
  }

  private void fail(String id, RuntimeException e) {
    try {
      change(id, r -> r.fail(e.getClass().getSimpleName()));
      generations.abandon(rebuild(id).generation());
    } catch (RuntimeException again) {
      log.warn("rebuild {} failed and cannot be marked so now: {}", id, again.toString());
    }
  }

  /** By the platform. Who came second with the same step finds it done. */
  private void change(String id, Function<Rebuild, Decision<Rebuild>> decide) {
    try {
      commands.change(
          rebuilds,
          id,
          IfMatch.ANY,
          Act.ofPlatform("rebuild", clock.instant(), null, null),
          stored -> {},
          stored -> decide.apply(stored.state()));
    } catch (RefusedException e) {
      log.info("rebuild {}: step not taken: {}", id, e.refusal().code());
    }
  }

  private Rebuild rebuild(String id) {
    return rebuilds.find(id).map(Stored::state).orElseThrow();
  }

  private void requireUnstopped(String id) {
    Status status = rebuild(id).status();
    if (status == Status.CANCELLED || status == Status.FAILED) {
      throw new StoppedException();
    }
  }

  /** What came of it. What was written after a cancellation is dropped again. */
  private Map<String, String> result(String id) {
    Rebuild rebuild = rebuild(id);
    if (rebuild.status() == Status.CANCELLED || rebuild.status() == Status.FAILED) {
      generations.abandon(rebuild.generation());
    }
    Map<String, String> result = new LinkedHashMap<>();
    result.put("status", rebuild.status().name());
    result.put("generation", Integer.toString(rebuild.generation()));
    result.put("versions", Objects.toString(rebuild.compared(), "0"));
    result.put("differences", Objects.toString(rebuild.differences(), "0"));
    return result;
  }

  private static void pause(Progress progress, long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    progress.at(0, 1);
  }

  /** Tells the job how far it is, and looks every second whether somebody stopped the rebuild. */
  private final class Watch {
    private final String id;
    private final Progress progress;
    private Instant looked = Instant.EPOCH;

    Watch(String id, Progress progress) {
      this.id = id;
      this.progress = progress;
    }

    void at(long done, long total) {
      Instant now = clock.instant();
      if (now.isAfter(looked.plusSeconds(1))) {
        looked = now;
        requireUnstopped(id);
        progress.at(done, Math.max(total, done + 1));
      }
    }
  }
}
