package org.partnership.reporting.pipeline.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.partnership.reporting.projection.domain.AgreementState;

/**
 * Agreements that are not in force yet, by where they are, and those that have been there longest.
 *
 * @param stages in the order of the life cycle, also those in which nothing is
 */
public record Pipeline(List<Stage> stages, List<Waiting> longest) {

  private static final List<String> ON_THEIR_WAY =
      List.of("DRAFT", "IN_REVIEW", "APPROVED", "SIGNED");
  private static final int LONGEST_SHOWN = 20;

  /**
   * Agreements in one status.
   *
   * @param sentBack how many times they were returned with comments, all together
   * @param medianDays in this status so far; the lower of the middle two
   */
  public record Stage(
      String status, int agreements, int onHold, int sentBack, long medianDays, long oldestDays) {}

  /**
   * One agreement.
   *
   * @param days full days in its status
   */
  public record Waiting(String id, AgreementState agreement, long days) {}

  /** Where agreements are at an instant. */
  public static Pipeline at(Instant now, Map<String, AgreementState> agreements) {
    List<Waiting> waiting =
        agreements.entrySet().stream()
            .filter(e -> ON_THEIR_WAY.contains(e.getValue().status()))
            .map(e -> new Waiting(e.getKey(), e.getValue(), days(e.getValue(), now)))
            .sorted(Comparator.comparingLong(Waiting::days).reversed().thenComparing(Waiting::id))
            .toList();
    return new Pipeline(
        ON_THEIR_WAY.stream().map(status -> stage(status, waiting)).toList(),
        waiting.stream().limit(LONGEST_SHOWN).toList());
  }

  private static long days(AgreementState agreement, Instant now) {
    return Math.max(0, Duration.between(agreement.statusSince(), now).toDays());
  }

  private static Stage stage(String status, List<Waiting> waiting) {
    List<Waiting> here =
        waiting.stream().filter(w -> w.agreement().status().equals(status)).toList();
    List<Long> days = here.stream().map(Waiting::days).sorted().toList();
    return new Stage(
        status,
        here.size(),
        (int) here.stream().filter(w -> w.agreement().onHold()).count(),
        sentBack(here),
        days.isEmpty() ? 0 : days.get((days.size() - 1) / 2),
        days.isEmpty() ? 0 : days.get(days.size() - 1));
  }

  private static int sentBack(Collection<Waiting> waiting) {
    return waiting.stream().mapToInt(w -> w.agreement().sentBack()).sum();
  }
}
