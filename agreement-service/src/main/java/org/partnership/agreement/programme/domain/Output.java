package org.partnership.agreement.programme.domain;

import java.util.List;

/**
 * What will be there afterwards.
 *
 * @param code within the document
 */
public record Output(
    String code, String title, List<Indicator> indicators, List<Activity> activities) {

  public Output {
    indicators = List.copyOf(indicators);
    activities = List.copyOf(activities);
  }
}
