package org.partnership.agreement.programme.domain;

import java.util.List;
import java.util.Optional;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Refusal;

/**
 * what a programme document may say. A draft may be unfinished, but nothing in it may be
 * wrong; what is submitted is whole. Every problem is named at once, by the field at fault.
 */
public final class ContentPolicy {

  private ContentPolicy() {}

  /** What is wrong with a draft, if anything is. */
  public static Optional<Refusal> wrong(Content content, Agreement agreement) {
    Faults faults = new Faults();
    wrong(content, agreement, faults);
    return faults.refusal();
  }

  /** What keeps a document from being submitted, if anything does. */
  public static Optional<Refusal> unfit(Content content, Agreement agreement) {
    Faults faults = new Faults();
    wrong(content, agreement, faults);
    if (faults.refusal().isEmpty()) {
      missing(content, faults);
      BudgetFaults.unbalanced(content, faults);
    }
    return faults.refusal();
  }

  private static void wrong(Content content, Agreement agreement, Faults faults) {
    PeriodFaults.find(content, faults);
    ResultFaults.find(content, faults);
    BudgetFaults.find(content, faults);
    Terms terms = agreement.terms();
    if (!terms.partnerIds().contains(content.partnerId())) {
      faults.add("/partnerId", "not-a-party", content.partnerId());
    }
    if (content.startDate().isBefore(terms.startDate())) {
      outside("/startDate", content.startDate(), terms, faults);
    }
    if (content.endDate().isAfter(terms.endDate())) {
      outside("/endDate", content.endDate(), terms, faults);
    }
    Money amount = terms.amount();
    if (amount != null && !amount.currency().equals(content.currency())) {
      faults.add("/currency", "currency-mixed", content.currency(), amount.currency());
    }
  }

  private static void outside(String pointer, java.time.LocalDate day, Terms terms, Faults faults) {
    faults.add(pointer, "outside-agreement-dates", day, terms.startDate(), terms.endDate());
  }

  private static void missing(Content content, Faults faults) {
    absent(content.outputs(), "/outputs", "outputs-missing", faults);
    absent(content.budget(), "/budget", "budget-lines-missing", faults);
    absent(content.reportingPeriods(), "/reportingPeriods", "periods-missing", faults);
    for (int i = 0; i < content.outputs().size(); i++) {
      Output output = content.outputs().get(i);
      String at = "/outputs/" + i;
      absent(output.indicators(), at + "/indicators", "indicators-missing", faults, output.code());
      absent(output.activities(), at + "/activities", "activities-missing", faults, output.code());
      for (int j = 0; j < output.activities().size(); j++) {
        Activity activity = output.activities().get(j);
        absent(
            activity.quarters(),
            at + "/activities/" + j + "/quarters",
            "quarters-missing",
            faults,
            activity.code());
      }
    }
  }

  private static void absent(
      List<?> list, String pointer, String code, Faults faults, Object... args) {
    if (list.isEmpty()) {
      faults.add(pointer, code, args);
    }
  }
}
