package org.partnership.agreement.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many things are swept, whatever they are. */
class SweepTest {

  private static final int MANY = 5 * Sweep.CHUNK + 7;

  private final Set<String> due = ConcurrentHashMap.newKeySet();
  private final AtomicInteger done = new AtomicInteger();

  private final List<String> ids = IntStream.range(0, MANY).mapToObj(i -> "thing-" + i).toList();

  private Collection<String> stillDue(List<String> chunk) {
    assertThat(chunk).hasSizeLessThanOrEqualTo(Sweep.CHUNK);
    return chunk.stream().filter(due::contains).toList();
  }

  private void done(String id) {
    done.incrementAndGet();
    assertThat(due.remove(id)).isTrue();
  }

  private void sweep(Consumer<String> each) {
    Sweep.over(ids, this::stillDue, each);
  }

  @Test
  void everything_is_done_once_also_the_last_chunk_that_is_not_full() {
    due.addAll(ids);
    sweep(this::done);
    assertThat(due).isEmpty();
    assertThat(done).hasValue(MANY);
  }

  @Test
  void what_another_has_done_since_the_ids_were_read_is_left_alone() {
    due.addAll(ids.subList(0, 10));
    sweep(this::done);
    assertThat(done).hasValue(10);
  }

  @Test
  void as_many_at_a_time_as_there_are_places_and_no_more() {
    due.addAll(ids.subList(0, 4 * Sweep.AT_ONCE));
    CyclicBarrier allPlacesTaken = new CyclicBarrier(Sweep.AT_ONCE);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    sweep(
        id -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          await(allPlacesTaken);
          atOnce.decrementAndGet();
          done(id);
        });
    assertThat(most).hasValue(Sweep.AT_ONCE);
    assertThat(done).hasValue(4 * Sweep.AT_ONCE);
  }

  @Test
  void runs_take_the_chunks_in_orders_of_their_own() {
    List<List<String>> firsts = new ArrayList<>();
    for (int run = 0; run < 40; run++) {
      List<List<String>> chunks = new ArrayList<>();
      Sweep.over(
          ids,
          chunk -> {
            chunks.add(chunk);
            return List.of();
          },
          id -> {});
      assertThat(chunks).hasSize(6);
      firsts.add(chunks.get(0));
    }
    assertThat(firsts.stream().distinct()).hasSizeGreaterThan(1);
  }

  @Test
  void a_failure_keeps_the_rest_from_being_begun_and_is_told() {
    due.addAll(ids);
    assertThatThrownBy(
            () ->
                sweep(
                    id -> {
                      done.incrementAndGet();
                      throw new IllegalStateException("the store is away");
                    }))
        .hasMessage("the store is away");
    assertThat(done).hasValueLessThanOrEqualTo(Sweep.AT_ONCE);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
