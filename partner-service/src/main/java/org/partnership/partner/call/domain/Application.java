package org.partnership.partner.call.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.act.By;

/**
 * A partner's application to a call.
 *
 * @param office that calls
 * @param onePerPartner call and partner: of these there is one
 * @param conflicts pseudonymous ids of reviewers who are out
 * @param scores one for each reviewer
 * @param feedback for the partner
 */
public record Application(
    String callId,
    String partnerId,
    String office,
    String onePerPartner,
    ApplicationStatus status,
    String proposal,
    @Nullable Instant submittedAt,
    List<String> conflicts,
    List<Score> scores,
    @Nullable String feedback,
    List<Call.LogEntry> log) {

  /** One criterion's points, 0 to 100. */
  public record Points(String criterion, int points) {}

  /**
   * What one reviewer gave.
   *
   * @param total points weighted by the call's criteria, 0 to 100
   */
  public record Score(
      String by, Instant at, List<Points> points, int total, @Nullable String comment) {
    public Score {
      points = List.copyOf(points);
    }
  }

  public Application {
    conflicts = List.copyOf(conflicts);
    scores = List.copyOf(scores);
    log = List.copyOf(log);
  }

  /** The reviewers' totals on average, to two digits; null before the first. */
  public @Nullable Double averageScore() {
    return scores.isEmpty()
        ? null
        : Math.round(100 * scores.stream().mapToInt(Score::total).average().orElse(0)) / 100.0;
  }

  Application proposal(String text, By by) {
    return new Application(
        callId,
        partnerId,
        office,
        onePerPartner,
        status,
        text,
        submittedAt,
        conflicts,
        scores,
        feedback,
        logged(by, ApplicationLifeCycle.EDIT, null));
  }

  Application moved(ApplicationStatus next, @Nullable Instant handedIn, By by, String action) {
    return new Application(
        callId,
        partnerId,
        office,
        onePerPartner,
        next,
        proposal,
        handedIn,
        conflicts,
        scores,
        feedback,
        logged(by, action, null));
  }

  Application conflict(By by, String reason) {
    List<String> all = new ArrayList<>(conflicts);
    all.add(by.id());
    List<Score> others = scores.stream().filter(s -> !s.by().equals(by.id())).toList();
    return new Application(
        callId,
        partnerId,
        office,
        onePerPartner,
        status,
        proposal,
        submittedAt,
        all,
        others,
        feedback,
        logged(by, ApplicationLifeCycle.DECLARE, reason));
  }

  Application scored(Score score, By by) {
    List<Score> all = new ArrayList<>(scores);
    all.removeIf(s -> s.by().equals(score.by()));
    all.add(score);
    return new Application(
        callId,
        partnerId,
        office,
        onePerPartner,
        status,
        proposal,
        submittedAt,
        conflicts,
        all,
        feedback,
        logged(by, ApplicationLifeCycle.SCORE, null));
  }

  Application feedback(String text, By by) {
    return new Application(
        callId,
        partnerId,
        office,
        onePerPartner,
        status,
        proposal,
        submittedAt,
        conflicts,
        scores,
        text,
        logged(by, ApplicationLifeCycle.FEEDBACK, null));
  }

  private List<Call.LogEntry> logged(By by, String action, @Nullable String reason) {
    List<Call.LogEntry> entries = new ArrayList<>(log);
    entries.add(Call.LogEntry.of(by, action, reason));
    return entries;
  }
}
