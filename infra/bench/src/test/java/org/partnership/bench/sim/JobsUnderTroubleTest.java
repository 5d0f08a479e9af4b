package org.partnership.bench.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.partnership.bench.Kit;
import org.partnership.kit.command.Act;
import org.partnership.kit.job.Job;
import org.partnership.kit.job.JobKind;
import org.partnership.kit.job.JobTakenOverException;
import org.partnership.kit.job.Jobs;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.security.Caller;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Persisted jobs of several instances: each is run to its end once, whoever stands still or dies.
 */
class JobsUnderTroubleTest {

  private static final long LONGER_THAN_A_LEASE = 25_000;

  private final World world =
      new World(
          new Plan(1, 1, 1, false, List.of()),
          new PlannedChaos("none", java.util.Set.of(), false, -1),
          Tampering.NONE,
          new SplittableRandom(1));
  private final MongoTemplate mongo = World.template(new StoreClient(world.readersStore(), world));
  private final List<String> ran = new ArrayList<>();
  private final List<Duration> waited = new ArrayList<>();

  private static JobKind kind(Work work) {
    return new JobKind() {
      @Override
      public String name() {
        return "count";
      }

      @Override
      public Map<String, String> run(Job job, Progress progress) {
        return work.of(job, progress);
      }
    };
  }

  /** What a job does. */
  private interface Work {
    Map<String, String> of(Job job, JobKind.Progress progress);
  }

  private Jobs instance(JobKind kind) {
    return new Jobs(
        mongo,
        world.clock(),
        new Liveness(
            mongo,
            world.clock(),
            Kit.recoveries(List.of()),
            new SimTimer(world.scheduler(), null).executor(),
            new SimLock(world.scheduler())),
        List.of(kind),
        duration -> {
          waited.add(duration);
          sleep(duration.toMillis());
        },
        job -> world.scheduler().spawn("job", null, job));
  }

  private void sleep(long millis) {
    world.scheduler().sleep(millis);
  }

  private Act act() {
    return new Act(
        new Caller.Platform("platform:test"), world.clock().instant(), null, null, null, null);
  }

  private Job job(Jobs jobs, String id) {
    return jobs.find(id).orElseThrow();
  }

  @Test
  void a_job_whose_dead_holder_still_has_its_lease_is_run_when_the_lease_ends() {
    JobKind kind =
        kind(
            (job, progress) -> {
              ran.add(job.id());
              return Map.of();
            });
    world
        .scheduler()
        .run(
            () -> {
              Jobs jobs = instance(kind);
              String id = jobs.submit(kind, Map.of(), act()).id();
              // Taken by another instance, which then died.
              Document job =
                  Objects.requireNonNull(world.readersStore().documents("platform_jobs").get(id));
              job.append("status", "RUNNING")
                  .append("leaseUntil", Date.from(world.clock().instant().plusSeconds(15)));
              sleep(1_000);
              assertThat(ran).isEmpty();
              jobs.recover();
              sleep(10_000);
              assertThat(ran).isEmpty();
              sleep(10_000);
              assertThat(ran).containsExactly(id);
              assertThat(job(jobs, id).status()).isEqualTo(Job.Status.SUCCEEDED);
            });
    assertThat(waited).hasSize(1);
  }

  @Test
  void of_two_instances_that_look_for_the_same_jobs_at_once_one_runs_each() {
    JobKind kind =
        kind(
            (job, progress) -> {
              ran.add(job.id());
              for (int n = 1; n <= 30; n++) {
                sleep(1_500);
                progress.at(n, 30);
              }
              return Map.of();
            });
    world
        .scheduler()
        .run(
            () -> {
              Jobs one = instance(kind);
              Jobs other = instance(kind);
              List<String> ids =
                  IntStream.range(0, 20)
                      .mapToObj(n -> one.submit(kind, Map.of(), act()).id())
                      .toList();
              one.recover();
              other.recover();
              // While they run, longer than a lease, the other looks again and again.
              for (int n = 0; n < 5; n++) {
                sleep(9_000);
                other.recover();
              }
              sleep(60_000);
              assertThat(ran).containsExactlyInAnyOrderElementsOf(ids);
              assertThat(ids)
                  .allSatisfy(
                      id -> assertThat(job(other, id).status()).isEqualTo(Job.Status.SUCCEEDED));
            });
  }

  @Test
  void a_holder_that_stood_still_for_longer_than_its_lease_stops_when_it_wakes() {
    List<String> ended = new ArrayList<>();
    JobKind slow =
        kind(
            (job, progress) -> {
              ran.add("slow");
              progress.at(1, 9);
              sleep(LONGER_THAN_A_LEASE);
              try {
                progress.at(2, 9);
              } catch (JobTakenOverException e) {
                ended.add("taken over");
                throw e;
              }
              ended.add("went on");
              return Map.of("by", "slow");
            });
    JobKind quick =
        kind(
            (job, progress) -> {
              ran.add("quick");
              sleep(10_000);
              progress.at(9, 9);
              return Map.of("by", "quick");
            });
    world
        .scheduler()
        .run(
            () -> {
              Jobs zombie = instance(slow);
              String id = zombie.submit(slow, Map.of(), act()).id();
              sleep(1_000);
              Jobs other = instance(quick);
              other.recover();
              sleep(60_000);
              assertThat(ran).containsExactly("slow", "quick");
              assertThat(ended).containsExactly("taken over");
              assertThat(job(other, id).status()).isEqualTo(Job.Status.SUCCEEDED);
              assertThat(job(other, id).result()).containsEntry("by", "quick");
              assertThat(job(other, id).done()).isEqualTo(9);
            });
  }

  @Test
  void what_a_holder_that_was_overtaken_returns_is_not_kept() {
    JobKind slow =
        kind(
            (job, progress) -> {
              sleep(2 * LONGER_THAN_A_LEASE);
              throw new IllegalStateException("too late to fail");
            });
    JobKind quick = kind((job, progress) -> Map.of("by", "quick"));
    world
        .scheduler()
        .run(
            () -> {
              Jobs zombie = instance(slow);
              String id = zombie.submit(slow, Map.of(), act()).id();
              sleep(1_000);
              instance(quick).recover();
              sleep(90_000);
              assertThat(job(zombie, id).status()).isEqualTo(Job.Status.SUCCEEDED);
              assertThat(job(zombie, id).result()).containsEntry("by", "quick");
              assertThat(job(zombie, id).errors()).isEmpty();
            });
  }

  @Test
  void a_job_that_found_the_store_away_is_run_again_by_the_same_instance() {
    JobKind kind =
        kind(
            (job, progress) -> {
              ran.add(job.id());
              if (ran.size() < 3) {
                throw new DataAccessResourceFailureException("the store is away");
              }
              return Map.of();
            });
    world
        .scheduler()
        .run(
            () -> {
              Jobs jobs = instance(kind);
              String id = jobs.submit(kind, Map.of(), act()).id();
              sleep(120_000);
              assertThat(ran).hasSize(3);
              assertThat(job(jobs, id).status()).isEqualTo(Job.Status.SUCCEEDED);
              assertThat(job(jobs, id).errors()).isEmpty();
            });
  }
}
