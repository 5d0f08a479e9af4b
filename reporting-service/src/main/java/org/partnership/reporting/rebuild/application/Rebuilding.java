package org.partnership.reporting.rebuild.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IdempotentRequest;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.job.Jobs;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.partnership.reporting.projection.store.Generations;
import org.partnership.reporting.rebuild.domain.Rebuild;
import org.springframework.stereotype.Component;

/** What an operator does about rebuilds; the work itself is a job. */
@Component
public class Rebuilding implements Recovery {

  private static final Duration LEASE_IS_OVER = Duration.ofSeconds(25);

  private final AggregateStore<Rebuild> rebuilds;
  private final Commands commands;
  private final Generations generations;
  private final Positions positions;
  private final Jobs jobs;
  private final RebuildJob job;
  private final Access access;
  private final Clock clock;

  Rebuilding(
      AggregateStore<Rebuild> rebuilds,
      Commands commands,
      Generations generations,
      Positions positions,
      Jobs jobs,
      RebuildJob job,
      Access access,
      Clock clock) {
    this.rebuilds = rebuilds;
    this.commands = commands;
    this.generations = generations;
    this.positions = positions;
    this.jobs = jobs;
    this.job = job;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Starts a rebuild; the job that does it has the same id.
   *
   * @throws RefusedException 409 while another one is open
   */
  public Stored<Rebuild> start(Act act) {
    access.require(act.caller(), "rebuild.start", Scope.NONE);
    String id = Ids.forNewThing(act);
    Stored<Rebuild> started = rebuilds.find(id).orElseGet(() -> create(id, act));
    submit(id, id, act);
    return started;
  }

  private Stored<Rebuild> create(String id, Act act) {
    try {
      return commands.create(
          rebuilds, id, Rebuild.start(generations.next(), generations.serving()), act);
    } catch (UniqueViolationException e) {
      throw new RefusedException(Refusal.conflict(Reason.of("Q-3", "rebuild-open")));
    }
  }

  /** Takes a rebuild that differs from what serves. */
  public Stored<Rebuild> accept(String id, String reason, IfMatch ifMatch, Act act) {
    Stored<Rebuild> accepted =
        commands.change(
            rebuilds,
            id,
            ifMatch,
            act,
            stored -> access.require(act.caller(), Rebuild.ACCEPT, Scope.NONE),
            stored ->
                stored
                    .state()
                    .accept(reason, act.caller().id(), positions.of(stored.state().generation())));
    submit(id, takeOver(id), act);
    return accepted;
  }

  /** Does without a rebuild: what served goes on serving. */
  public Stored<Rebuild> cancel(String id, String reason, IfMatch ifMatch, Act act) {
    Stored<Rebuild> cancelled =
        commands.change(
            rebuilds,
            id,
            ifMatch,
            act,
            stored -> access.require(act.caller(), Rebuild.CANCEL, Scope.NONE),
            stored -> stored.state().cancel(reason, act.caller().id()));
    generations.abandon(cancelled.state().generation());
    return cancelled;
  }

  /** A job of its own id: a second one of the same id is never made. */
  private void submit(String rebuild, String jobId, Act act) {
    jobs.submit(
        job,
        Map.of(RebuildJob.REBUILD, rebuild),
        new Act(
            act.caller(),
            act.now(),
            act.correlationId(),
            act.traceparent(),
            act.cause(),
            new IdempotentRequest("rebuild-" + jobId, jobId)));
  }

  private static String takeOver(String rebuild) {
    return Ids.named(rebuild + "-take-over");
  }

  /**
   * A crash may have come between the decision and its job, or before the old one was dropped. A
   * job stays leased for a while to the instance that died: it is looked after again when that is
   * over.
   */
  @Override
  public void recover() {
    Act act = Act.ofPlatform("rebuild", clock.instant(), null, null);
    List<Stored<Rebuild>> open =
        rebuilds.query(Filters.eq("state.open", "open"), Sorts.ascending("_id"), 1);
    for (Stored<Rebuild> rebuild : open) {
      switch (rebuild.state().status()) {
        case FILLING -> submit(rebuild.id(), rebuild.id(), act);
        case ACCEPTED ->
            submit(
                rebuild.id(),
                rebuild.state().decidedBy() == null ? rebuild.id() : takeOver(rebuild.id()),
                act);
        case DIFFERENT, SERVING, CANCELLED, FAILED -> {}
      }
    }
    if (open.isEmpty()) {
      generations.dropUnused();
    } else {
      CompletableFuture.delayedExecutor(LEASE_IS_OVER.toSeconds(), TimeUnit.SECONDS)
          .execute(jobs::recover);
    }
  }
}
