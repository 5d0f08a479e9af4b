package org.partnership.partner.partner.domain.flag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.act.FourEyes;

/**
 * A warning about a partner.
 *
 * @param version raised with every change of this flag
 * @param office whose people raised it
 * @param preparedBy who raised and who escalated it: they do not decide it
 * @param decision by headquarters
 * @param decisionReason why, by headquarters
 */
public record Flag(
    String id,
    Severity severity,
    FlagStatus status,
    long version,
    String office,
    String reason,
    List<String> preparedBy,
    Instant raisedAt,
    Instant updatedAt,
    @Nullable String escalationReason,
    @Nullable FlagDecision decision,
    @Nullable String decisionReason,
    @Nullable String decidedBy) {

  public Flag {
    preparedBy = List.copyOf(preparedBy);
  }

  /** A fresh one. */
  public static Flag raise(String id, Severity severity, String office, String reason, By by) {
    return new Flag(
        id,
        severity,
        FlagStatus.OPEN,
        1,
        office,
        reason,
        List.of(by.id()),
        by.at(),
        by.at(),
        null,
        null,
        null,
        null);
  }

  /** To headquarters, once. */
  public Decision<Flag> escalate(String why, By by) {
    Optional<Refusal> wrongState = FlagLifeCycle.TABLE.refusal(FlagLifeCycle.ESCALATE, status);
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    List<String> people = new ArrayList<>(preparedBy);
    if (!people.contains(by.id())) {
      people.add(by.id());
    }
    return Decision.accept(
        new Flag(
            id,
            severity,
            FlagStatus.ESCALATED,
            version + 1,
            office,
            reason,
            people,
            raisedAt,
            by.at(),
            why,
            null,
            null,
            null));
  }

  /** Headquarters decides; not who raised or escalated it. */
  public Decision<Flag> decide(FlagDecision what, String why, By by) {
    String action = what == FlagDecision.VALID ? FlagLifeCycle.UPHOLD : FlagLifeCycle.DISMISS;
    Optional<Refusal> barred =
        FlagLifeCycle.TABLE
            .refusal(action, status)
            .or(() -> FourEyes.refusal(preparedBy, action, by));
    return barred.isPresent()
        ? Decision.refuse(barred.get())
        : Decision.accept(ended(FlagLifeCycle.TABLE.target(action), what, why, by));
  }

  /** Closes a red one with the blocking that rested on it. */
  public Decision<Flag> lift(String why, By by) {
    Optional<Refusal> wrongState = FlagLifeCycle.TABLE.refusal(FlagLifeCycle.LIFT, status);
    return wrongState.isPresent()
        ? Decision.refuse(wrongState.get())
        : Decision.accept(ended(FlagStatus.CLOSED, FlagDecision.VALID, why, by));
  }

  private Flag ended(FlagStatus next, FlagDecision what, String why, By by) {
    return new Flag(
        id,
        severity,
        next,
        version + 1,
        office,
        reason,
        preparedBy,
        raisedAt,
        by.at(),
        escalationReason,
        what,
        why,
        by.id());
  }
}
