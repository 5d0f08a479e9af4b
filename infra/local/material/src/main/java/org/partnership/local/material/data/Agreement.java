package org.partnership.local.material.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An illustrative agreement; the documents tell too little of any real one.
 *
 * @param partnership key of its partnership
 * @param partners keys of the partners that are party to it
 * @param startsInDays first day, counted from the day of loading
 * @param endsInDays last day, counted likewise
 * @param state where it should be in the end
 * @param reason why it is suspended, terminated or cancelled
 */
public record Agreement(
    String key,
    String office,
    String partnership,
    List<String> partners,
    String kind,
    String title,
    int startsInDays,
    int endsInDays,
    @Nullable Money amount,
    State state,
    @Nullable String reason) {

  /** An exact amount, as a decimal string. */
  public record Money(String amount, String currency) {}

  /** The life cycle of an agreement. */
  public enum State {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SIGNED,
    ACTIVE,
    ENDED,
    CLOSED,
    SUSPENDED,
    TERMINATED,
    CANCELLED
  }

  /** Why, for the acts that ask for a reason. */
  public String reasonText() {
    return reason == null ? "Illustrative." : reason;
  }
}
