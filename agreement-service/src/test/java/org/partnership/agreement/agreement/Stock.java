package org.partnership.agreement.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.partnership.agreement.Given;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Reviewing;
import org.partnership.agreement.agreement.domain.Running;
import org.partnership.agreement.calendar.Together;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.store.AggregateStore;

/**
 * Agreements in numbers, each in the state that the domain gives it, stored without telling
 * anybody: so that what is told of them afterwards can be counted.
 */
final class Stock {

  private final AggregateStore<Agreement> store;
  private final String partner;
  private final String series = "MLI/UN_TO_UN/" + Ids.next();

  Stock(AggregateStore<Agreement> store, String partner) {
    this.store = store;
    this.partner = partner;
  }

  Agreement draft(int number, LocalDate start, LocalDate end) {
    return Given.state(
        Agreement.draft(
            series + "/" + number,
            AgreementKind.UN_TO_UN,
            "MLI",
            Given.terms(List.of(partner), start, end),
            null,
            Given.OFFICER));
  }

  Agreement signed(int number, LocalDate start, LocalDate end) {
    Agreement submitted =
        Given.state(
            Reviewing.submit(draft(number, start, end), null, null, Given.YES, Given.OFFICER));
    Agreement approved =
        Given.state(Reviewing.approve(submitted, null, Given.HASH, Given.YES, Given.AUTHORIZED));
    return Given.signedBy(partner, Given.signedBy("MLI", approved));
  }

  Agreement active(int number, LocalDate start, LocalDate end) {
    return Given.state(Running.activate(signed(number, start, end), Given.YES, start, Given.SWEEP));
  }

  /** Stores so many; their ids. */
  List<String> store(int many, IntFunction<Agreement> each) {
    List<String> ids = IntStream.range(0, many).mapToObj(i -> Ids.next()).toList();
    Act act = Act.ofPlatform("test", Instant.now(), null, null);
    Together.forEach(
        IntStream.range(0, many).boxed().toList(),
        16,
        i -> store.create(ids.get(i), each.apply(i), List.of(), act));
    return ids;
  }
}
