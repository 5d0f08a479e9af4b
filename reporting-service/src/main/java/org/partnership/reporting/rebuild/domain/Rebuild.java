package org.partnership.reporting.rebuild.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.lifecycle.LifeCycle;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.reporting.rebuild.domain.RebuildEvent.Accepted;
import org.partnership.reporting.rebuild.domain.RebuildEvent.Cancelled;
import org.partnership.reporting.rebuild.domain.RebuildEvent.Compared;
import org.partnership.reporting.rebuild.domain.RebuildEvent.Failed;
import org.partnership.reporting.rebuild.domain.RebuildEvent.Started;
import org.partnership.reporting.rebuild.domain.RebuildEvent.Switched;

/**
 * One rebuild. What is equal to what serves takes its place by itself; what differs waits for
 * an operator's decision, which has a reason.
 *
 * @param generation the one that is built
 * @param instead the one that served when it began
 * @param compared how many versions were compared, once they were
 * @param differences how many of them differ
 * @param shown some of the differences
 * @param reason of the acceptance or cancellation, or why it failed
 * @param decidedBy pseudonymous id of who accepted or cancelled
 * @param open a constant while it is not over: at most one is
 */
public record Rebuild(
    Status status,
    int generation,
    int instead,
    @Nullable Long compared,
    @Nullable Long differences,
    List<Difference> shown,
    @Nullable String reason,
    @Nullable String decidedBy,
    @Nullable String open) {

  private static final String OPEN = "open";
  private static final int REASON_MAX = 500;

  public static final String ACCEPT = "rebuild.accept";
  public static final String CANCEL = "rebuild.cancel";
  private static final String AGREE = "rebuild.agree";
  private static final String DIFFER = "rebuild.differ";
  private static final String SWITCH = "rebuild.switch";
  private static final String FAIL = "rebuild.fail";

  /** Where a rebuild stands. */
  public enum Status {
    /** Being filled from the first event on, then compared. */
    FILLING,
    /** Filled and compared: it differs, an operator decides. */
    DIFFERENT,
    /** Equal, or accepted as it is: about to serve. */
    ACCEPTED,
    /** Serves, or did until the next one. */
    SERVING,
    CANCELLED,
    FAILED
  }

  /** The life of a rebuild; agreeing, differing, switching and failing are the platform's own. */
  public static final LifeCycle<Status> LIFE_CYCLE =
      LifeCycle.<Status>of("rebuild")
          .move(AGREE, Status.ACCEPTED, Status.FILLING)
          .move(DIFFER, Status.DIFFERENT, Status.FILLING)
          .move(ACCEPT, Status.ACCEPTED, Status.DIFFERENT)
          .move(SWITCH, Status.SERVING, Status.ACCEPTED)
          .move(CANCEL, Status.CANCELLED, Status.FILLING, Status.DIFFERENT)
          .move(FAIL, Status.FAILED, Status.FILLING, Status.ACCEPTED)
          .build();

  public Rebuild {
    shown = List.copyOf(shown);
  }

  /** Begins one. */
  public static Decision<Rebuild> start(int generation, int instead) {
    return Decision.accept(
        new Rebuild(Status.FILLING, generation, instead, null, null, List.of(), null, null, OPEN),
        new Started(generation, instead));
  }

  /** Old and new were compared at the same positions. */
  public Decision<Rebuild> compared(
      long versions, long differing, List<Difference> some, Map<String, CountedUpTo> upTo) {
    boolean equal = differing == 0;
    return LIFE_CYCLE
        .refusal(equal ? AGREE : DIFFER, status)
        .<Decision<Rebuild>>map(Decision::refuse)
        .orElseGet(
            () -> {
              Rebuild after =
                  new Rebuild(
                      equal ? Status.ACCEPTED : Status.DIFFERENT,
                      generation,
                      instead,
                      versions,
                      differing,
                      some,
                      null,
                      null,
                      OPEN);
              Compared compared = new Compared(generation, versions, differing);
              return equal
                  ? Decision.accept(after, compared, new Accepted(generation, upTo, null))
                  : Decision.accept(after, compared);
            });
  }

  /** An operator takes the new one although it differs. */
  public Decision<Rebuild> accept(String why, String by, Map<String, CountedUpTo> upTo) {
    return to(ACCEPT, Status.ACCEPTED, why, by, OPEN, new Accepted(generation, upTo, why));
  }

  /** The new one serves. */
  public Decision<Rebuild> switched() {
    return to(SWITCH, Status.SERVING, reason, decidedBy, null, new Switched(generation, instead));
  }

  /** An operator does without the new one. */
  public Decision<Rebuild> cancel(String why, String by) {
    return to(CANCEL, Status.CANCELLED, why, by, null, new Cancelled(generation, why));
  }

  /** It could not be done. */
  public Decision<Rebuild> fail(String why) {
    String text = why.length() > REASON_MAX ? why.substring(0, REASON_MAX) : why;
    return to(FAIL, Status.FAILED, text, null, null, new Failed(generation, text));
  }

  private Decision<Rebuild> to(
      String action,
      Status next,
      @Nullable String why,
      @Nullable String by,
      @Nullable String openNow,
      RebuildEvent event) {
    return LIFE_CYCLE
        .refusal(action, status)
        .<Decision<Rebuild>>map((Refusal r) -> Decision.refuse(r))
        .orElseGet(
            () ->
                Decision.accept(
                    new Rebuild(
                        next, generation, instead, compared, differences, shown, why, by, openNow),
                    event));
  }
}
