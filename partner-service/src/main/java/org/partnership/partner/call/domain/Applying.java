package org.partnership.partner.call.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.profile.Completeness;

/** What is done with an application. */
public final class Applying {

  private static final int WHOLE = 100;

  /** With these a profile is locked. */
  private static final Set<PartnerStatus> LOCKED =
      Set.of(
          PartnerStatus.DECLINED,
          PartnerStatus.SUSPENDED,
          PartnerStatus.BLOCKED,
          PartnerStatus.ARCHIVED);

  private Applying() {}

  /** Whether a partner's profile is locked: held, declined or out of the register. */
  public static boolean isLocked(Partner partner) {
    return LOCKED.contains(partner.status());
  }

  /** A draft. */
  public static Decision<Application> draft(
      Call call, String callId, String partnerId, String proposal, By by) {
    return openTo(call, by)
        .map(Decision::<Application>refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    new Application(
                        callId,
                        partnerId,
                        call.office(),
                        callId + "|" + partnerId,
                        ApplicationStatus.DRAFT,
                        proposal,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(Call.LogEntry.of(by, "application.draft", null)))));
  }

  /** With another proposal. */
  public static Decision<Application> edit(
      Application application, Call call, String proposal, By by) {
    return either(refusal(ApplicationLifeCycle.EDIT, application), openTo(call, by))
        .map(Decision::<Application>refuse)
        .orElseGet(() -> Decision.accept(application.proposal(proposal, by)));
  }

  /** Handed in, from a complete profile that is not locked. */
  public static Decision<Application> submit(
      Application application, Call call, Partner partner, By by) {
    Optional<Refusal> against =
        either(refusal(ApplicationLifeCycle.SUBMIT, application), openTo(call, by));
    if (against.isPresent()) {
      return Decision.refuse(against.get());
    }
    List<Reason> reasons = new ArrayList<>();
    Completeness completeness = Completeness.of(partner.profile());
    if (completeness.percent() < WHOLE) {
      String missing =
          completeness.sections().stream()
              .flatMap(s -> s.missing().stream())
              .collect(Collectors.joining(", "));
      reasons.add(Reason.of("A-13", "profile-not-complete", missing));
    }
    if (isLocked(partner)) {
      reasons.add(Reason.of("A-13", "profile-locked", partner.status()));
    }
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("application-not-possible", reasons));
    }
    return Decision.accept(
        application.moved(
            ApplicationLifeCycle.TABLE.target(ApplicationLifeCycle.SUBMIT),
            by.at(),
            by,
            ApplicationLifeCycle.SUBMIT),
        new CallEvent.ApplicationSubmitted(application.callId()));
  }

  /** Taken back, before the deadline. */
  public static Decision<Application> withdraw(Application application, Call call, By by) {
    return either(refusal(ApplicationLifeCycle.WITHDRAW, application), openTo(call, by))
        .map(Decision::<Application>refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    application.moved(
                        ApplicationLifeCycle.TABLE.target(ApplicationLifeCycle.WITHDRAW),
                        null,
                        by,
                        ApplicationLifeCycle.WITHDRAW),
                    new CallEvent.ApplicationWithdrawn(application.callId())));
  }

  /** A reviewer is out; what they scored does not count. */
  public static Decision<Application> declareConflict(
      Application application, Call call, String reason, By by) {
    return either(refusal(ApplicationLifeCycle.DECLARE, application), undecided(call))
        .map(Decision::<Application>refuse)
        .orElseGet(
            () ->
                application.conflicts().contains(by.id())
                    ? Decision.accept(application)
                    : Decision.accept(application.conflict(by, reason)));
  }

  /** A reviewer without a conflict scores every criterion, after the deadline. */
  public static Decision<Application> score(
      Application application,
      Call call,
      List<Application.Points> points,
      @Nullable String comment,
      By by) {
    Optional<Refusal> against =
        either(refusal(ApplicationLifeCycle.SCORE, application), afterDeadline(call, by));
    if (against.isPresent()) {
      return Decision.refuse(against.get());
    }
    if (application.conflicts().contains(by.id())) {
      return Decision.refuse(Refusal.policy(Reason.of("A-13", "reviewer-has-conflict")));
    }
    List<Reason> faults = faults(call, points);
    if (!faults.isEmpty()) {
      return Decision.refuse(Refusal.policy("scores-not-complete", faults));
    }
    int weighted = 0;
    for (Call.Criterion criterion : call.terms().criteria()) {
      weighted += criterion.weight() * pointsOf(points, criterion.code());
    }
    return Decision.accept(
        application.scored(
            new Application.Score(
                by.id(), by.at(), points, Math.round(weighted / (float) WHOLE), comment),
            by));
  }

  private static int pointsOf(List<Application.Points> points, String criterion) {
    return points.stream()
        .filter(p -> p.criterion().equals(criterion))
        .mapToInt(Application.Points::points)
        .sum();
  }

  private static List<Reason> faults(Call call, List<Application.Points> points) {
    List<Reason> faults = new ArrayList<>();
    List<String> codes = call.terms().criteria().stream().map(Call.Criterion::code).toList();
    List<String> scored = points.stream().map(Application.Points::criterion).toList();
    for (String code : codes) {
      if (scored.stream().filter(code::equals).count() != 1) {
        faults.add(Reason.of("A-13", "criterion-not-scored-once", code));
      }
    }
    scored.stream()
        .filter(code -> !codes.contains(code))
        .forEach(code -> faults.add(Reason.of("A-13", "criterion-unknown", code)));
    return faults;
  }

  /** What the partner is told. */
  public static Decision<Application> giveFeedback(
      Application application, Call call, String text, By by) {
    return either(refusal(ApplicationLifeCycle.FEEDBACK, application), afterDeadline(call, by))
        .map(Decision::<Application>refuse)
        .orElseGet(() -> Decision.accept(application.feedback(text, by)));
  }

  private static Optional<Refusal> refusal(String action, Application application) {
    return ApplicationLifeCycle.TABLE.refusal(action, application.status());
  }

  private static Optional<Refusal> either(Optional<Refusal> one, Optional<Refusal> other) {
    return one.isPresent() ? one : other;
  }

  private static Optional<Refusal> openTo(Call call, By by) {
    return call.takesApplicationsAt(by.at())
        ? Optional.empty()
        : Optional.of(Refusal.policy(Reason.of("A-13", "call-deadline-over")));
  }

  private static Optional<Refusal> undecided(Call call) {
    return call.status() == CallStatus.PUBLISHED
        ? Optional.empty()
        : Optional.of(Refusal.conflict(Reason.of("A-13", "call-decided", call.status())));
  }

  private static Optional<Refusal> afterDeadline(Call call, By by) {
    return either(
        undecided(call),
        call.takesApplicationsAt(by.at())
            ? Optional.of(Refusal.policy(Reason.of("A-13", "call-still-open")))
            : Optional.empty());
  }
}
