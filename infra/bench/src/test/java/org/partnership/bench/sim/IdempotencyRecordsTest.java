package org.partnership.bench.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.partnership.kit.web.IdempotencyRecords;
import org.partnership.kit.web.IdempotencyRecords.Answered;
import org.partnership.kit.web.IdempotencyRecords.Begun;
import org.partnership.kit.web.IdempotencyRecords.Found;
import org.partnership.kit.web.IdempotencyRecords.InProgress;
import org.partnership.kit.web.IdempotencyRecords.OtherBody;

/** What several tries of one request find, on a clock that can be turned. */
class IdempotencyRecordsTest {

  private static final int TAKEN_FOR_DEAD = 31_000;

  private final World world =
      new World(
          new Plan(1, 1, 1, false, List.of()),
          new PlannedChaos("none", Set.of(), false, -1),
          Tampering.NONE,
          new SplittableRandom(1));

  private final IdempotencyRecords records =
      new IdempotencyRecords(
          World.template(new StoreClient(world.store(), world)), world.clock(), world::nextId);

  private Found begin(String body) {
    return records.begin("request", body);
  }

  private Begun begun(String body) {
    Found found = begin(body);
    assertThat(found).isInstanceOf(Begun.class);
    return (Begun) found;
  }

  private void ended(Begun begun, int status) {
    records.ended("request", begun, new Answered(status, null, null, null, new byte[0]));
  }

  @Test
  void a_try_that_was_taken_for_dead_and_is_refused_after_all_has_no_say() {
    world
        .scheduler()
        .run(
            () -> {
              Begun slow = begun("body");
              world.scheduler().sleep(TAKEN_FOR_DEAD);
              Begun next = begun("body");
              assertThat(next.newId()).isEqualTo(slow.newId());
              ended(slow, 409);
              assertThat(begin("body")).isInstanceOf(InProgress.class);
              ended(next, 201);
              ended(slow, 409);
              assertThat(begin("body")).isInstanceOf(Answered.class);
            });
  }

  @Test
  void after_a_refusal_the_key_may_come_with_another_body_and_keeps_its_id() {
    world
        .scheduler()
        .run(
            () -> {
              Begun refused = begun("body");
              ended(refused, 422);
              Begun mended = begun("mended");
              assertThat(mended.newId()).isEqualTo(refused.newId());
              assertThat(begin("body")).isInstanceOf(OtherBody.class);
            });
  }

  @Test
  void after_a_fault_only_the_same_request_goes_on() {
    world
        .scheduler()
        .run(
            () -> {
              Begun failed = begun("body");
              ended(failed, 503);
              assertThat(begin("another")).isInstanceOf(OtherBody.class);
              assertThat(begun("body").newId()).isEqualTo(failed.newId());
            });
  }
}
