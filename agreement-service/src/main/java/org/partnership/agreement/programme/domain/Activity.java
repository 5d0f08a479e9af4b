package org.partnership.agreement.programme.domain;

import java.util.List;
import org.partnership.agreement.money.Money;

/**
 * What is done for an output.
 *
 * @param code within the document
 * @param quarters in which it is done
 * @param budget the sum of the budget lines that name it
 */
public record Activity(String code, String title, List<Quarter> quarters, Money budget) {

  public Activity {
    quarters = List.copyOf(quarters);
  }
}
