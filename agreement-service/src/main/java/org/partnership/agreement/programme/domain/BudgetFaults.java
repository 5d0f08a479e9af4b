package org.partnership.agreement.programme.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.partnership.agreement.money.Money;

/** What is wrong with the money of a document. */
final class BudgetFaults {

  private BudgetFaults() {}

  /** Wrong whatever else is still to come: mixed currencies, codes twice, unknown activities. */
  static void find(Content content, Faults faults) {
    Faults.Codes activities = faults.codes();
    for (int i = 0; i < content.outputs().size(); i++) {
      Output output = content.outputs().get(i);
      for (int j = 0; j < output.activities().size(); j++) {
        Activity activity = output.activities().get(j);
        String at = "/outputs/" + i + "/activities/" + j;
        activities.add(activity.code(), at + "/code");
        currency(content, activity.budget(), at + "/budget", faults);
      }
    }
    Faults.Codes lines = faults.codes();
    for (int i = 0; i < content.budget().size(); i++) {
      BudgetLine line = content.budget().get(i);
      String at = "/budget/" + i;
      lines.add(line.code(), at + "/code");
      currency(content, line.amount(), at + "/amount", faults);
      if (line.activity() != null) {
        activities.require(line.activity(), at + "/activity");
      }
    }
    Contribution contribution = content.contribution();
    currency(content, contribution.officeCash(), "/contribution/officeCash", faults);
    currency(content, contribution.officeSupplies(), "/contribution/officeSupplies", faults);
    currency(content, contribution.partner(), "/contribution/partner", faults);
  }

  private static void currency(Content content, Money money, String at, Faults faults) {
    if (!money.currency().equals(content.currency())) {
      faults.add(at, "document-currency-mixed", money, content.currency());
    }
  }

  /** Sums: the lines of an activity are its budget, and all lines are what both sides bring. */
  static void unbalanced(Content content, Faults faults) {
    Map<String, BigDecimal> byActivity = new HashMap<>();
    for (BudgetLine line : content.budget()) {
      if (line.activity() != null) {
        byActivity.merge(line.activity(), line.amount().value(), BigDecimal::add);
      }
    }
    for (int i = 0; i < content.outputs().size(); i++) {
      Output output = content.outputs().get(i);
      for (int j = 0; j < output.activities().size(); j++) {
        Activity activity = output.activities().get(j);
        BigDecimal lines = byActivity.getOrDefault(activity.code(), BigDecimal.ZERO);
        if (lines.compareTo(activity.budget().value()) != 0) {
          faults.add(
              "/outputs/" + i + "/activities/" + j + "/budget",
              "activity-budget-unbalanced",
              activity.code(),
              activity.budget(),
              Money.of(lines, content.currency()));
        }
      }
    }
    Contribution contribution = content.contribution();
    BigDecimal brought = contribution.ofOffice().value().add(contribution.partner().value());
    if (brought.compareTo(content.total().value()) != 0) {
      faults.add(
          "/contribution",
          "contributions-unbalanced",
          content.total(),
          Money.of(brought, content.currency()));
    }
  }
}
