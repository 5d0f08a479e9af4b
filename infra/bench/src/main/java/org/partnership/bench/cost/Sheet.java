package org.partnership.bench.cost;

import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateType;

/** An aggregate of about a kilobyte with an event of about a quarter of it. */
public record Sheet(String text, long number) {

  private static final String TEXT = "The sheet's text. ".repeat(45);
  private static final String SUMMARY = "In short. ".repeat(15);

  /** What happened to it. */
  public record Changed(String summary, long number) implements DomainEvent {
    @Override
    public String type() {
      return "sheet.changed.v1";
    }
  }

  static AggregateType<Sheet> type(String collection) {
    return AggregateType.root("sheet", collection, Sheet.class, state -> "HQ");
  }

  public static Sheet first() {
    return new Sheet(TEXT, 0);
  }

  Sheet next() {
    return new Sheet(TEXT, number + 1);
  }

  public Changed changed() {
    return new Changed(SUMMARY, number);
  }

  static Decision<Sheet> change(Sheet before) {
    Sheet after = before.next();
    return Decision.accept(after, after.changed());
  }
}
