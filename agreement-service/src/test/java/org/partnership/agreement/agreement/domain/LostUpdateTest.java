package org.partnership.agreement.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.agreement.Given;
import org.partnership.agreement.agreement.amendment.domain.Amending;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.agreement.disbursement.domain.Disbursing;
import org.partnership.agreement.agreement.disbursement.domain.Plan;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Decision;

/**
 * What the comparison of versions is for: sixteen take the same decision from the same state. With
 * it no rule is broken; without it, and with nothing else changed, each of them is. So the tests of
 * contention through the API could not pass by luck.
 */
class LostUpdateTest {

  private static final int CLIENTS = 16;

  /** Whether a write is made only onto the version that was read. */
  enum Store {
    COMPARES_VERSIONS,
    DOES_NOT
  }

  /** One document; everybody reads it before anybody writes. */
  private static final class Shelf {
    private final Store store;
    private final CyclicBarrier everybodyHasRead = new CyclicBarrier(CLIENTS);
    private Agreement state;
    private long version;

    Shelf(Store store, Agreement state) {
      this.store = store;
      this.state = state;
    }

    private record Read(Agreement state, long version) {}

    private synchronized Read read() {
      return new Read(state, version);
    }

    private synchronized boolean write(Agreement after, long onto) {
      if (store == Store.COMPARES_VERSIONS && version != onto) {
        return false;
      }
      state = after;
      version++;
      return true;
    }

    /** As the command runner does it: a lost race is decided again. */
    boolean change(Function<Agreement, Decision<Agreement>> decide) throws Exception {
      Read read = read();
      everybodyHasRead.await();
      while (true) {
        switch (decide.apply(read.state())) {
          case Decision.Refused<Agreement> refused -> {
            return false;
          }
          case Decision.Accepted<Agreement> accepted -> {
            if (write(accepted.state(), read.version())) {
              return true;
            }
          }
        }
        read = read();
      }
    }
  }

  private static int granted(
      Shelf shelf, Function<Integer, Function<Agreement, Decision<Agreement>>> of)
      throws Exception {
    List<Callable<Boolean>> clients =
        IntStream.range(0, CLIENTS)
            .<Callable<Boolean>>mapToObj(i -> () -> shelf.change(of.apply(i)))
            .toList();
    int granted = 0;
    try (ExecutorService all = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<Boolean> answer : all.invokeAll(clients)) {
        granted += answer.get() ? 1 : 0;
      }
    }
    return granted;
  }

  @ParameterizedTest
  @EnumSource
  void A_9_the_budget(Store store) throws Exception {
    Agreement agreement = Given.agreement(AgreementStatus.ACTIVE);
    Plan plan =
        new Plan(Given.PARTNER, new Money("5000.00", "USD"), "Part", Given.TODAY.plusDays(40));
    for (int i = 0; i < CLIENTS; i++) {
      agreement = Given.state(Disbursing.plan(agreement, "d-" + i, plan, Given.OFFICER));
    }
    int granted =
        granted(
            new Shelf(store, agreement),
            i ->
                now ->
                    Disbursing.request(
                        now,
                        Disbursement.of(now, "d-" + i).orElseThrow(),
                        Given.YES,
                        Given.OFFICER));
    BigDecimal promised = plan.amount().value().multiply(BigDecimal.valueOf(granted));
    BigDecimal budget = Optional.ofNullable(agreement.terms().amount()).orElseThrow().value();
    if (store == Store.COMPARES_VERSIONS) {
      assertThat(granted).isEqualTo(6);
    } else {
      assertThat(promised).as("more than there is").isGreaterThan(budget);
    }
  }

  @ParameterizedTest
  @EnumSource
  void A_8_the_one_open_amendment(Store store) throws Exception {
    Agreement agreement = Given.agreement(AgreementStatus.ACTIVE);
    int granted =
        granted(
            new Shelf(store, agreement),
            i ->
                now -> Amending.draft(now, "a-" + i, null, now.terms(), Given.HASH, Given.OFFICER));
    assertThat(granted).isEqualTo(store == Store.COMPARES_VERSIONS ? 1 : CLIENTS);
  }

  /** A series that is read and written, instead of raised in one operation, gives one to all. */
  @Test
  void A_3_the_series_of_numbers() throws Exception {
    int[] last = {0};
    CyclicBarrier everybodyHasRead = new CyclicBarrier(CLIENTS);
    Callable<Integer> client =
        () -> {
          int next = last[0] + 1;
          everybodyHasRead.await();
          last[0] = next;
          return next;
        };
    try (ExecutorService all = Executors.newFixedThreadPool(CLIENTS)) {
      List<Callable<Integer>> clients = IntStream.range(0, CLIENTS).mapToObj(i -> client).toList();
      for (Future<Integer> number : all.invokeAll(clients)) {
        assertThat(number.get()).isEqualTo(1);
      }
    }
  }
}
