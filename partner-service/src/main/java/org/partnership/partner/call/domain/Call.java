package org.partnership.partner.call.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.act.By;

/**
 * A call for expression of interest.
 *
 * @param office that calls
 * @param results for children that the partnership is to be for
 * @param invited ids of the partners a direct call is for
 * @param justification why a call is direct
 * @param deadline until when applications are taken
 * @param preparedBy everyone who drafted or published it: they do not select
 * @param selection once made
 * @param log who did what, for which office, when and why
 */
public record Call(
    Terms terms,
    String office,
    CallStatus status,
    List<Question> questions,
    List<String> preparedBy,
    @Nullable Selection selection,
    List<LogEntry> log) {

  /** How a call is made. */
  public enum Kind {
    OPEN,
    DIRECT
  }

  /** What is published. */
  public record Terms(
      String title,
      String description,
      Kind kind,
      List<String> results,
      @Nullable String country,
      List<String> focusAreas,
      List<Criterion> criteria,
      List<String> invited,
      @Nullable String justification,
      @Nullable Instant deadline) {
    public Terms {
      results = List.copyOf(results);
      focusAreas = List.copyOf(focusAreas);
      criteria = List.copyOf(criteria);
      invited = List.copyOf(invited);
    }
  }

  /** What applications are scored by; weights sum to 100. */
  public record Criterion(String code, String text, int weight) {}

  /**
   * A question of a partner and its answer, shown to all who see the call, without who asked.
   *
   * @param number within the call, from 1
   */
  public record Question(int number, String text, Instant askedAt, @Nullable String answer) {}

  /** The choice, and why. */
  public record Selection(
      List<String> applications, List<String> partners, String reason, String by, Instant at) {
    public Selection {
      applications = List.copyOf(applications);
      partners = List.copyOf(partners);
    }
  }

  /** One act on a call or an application. */
  public record LogEntry(
      Instant at, String by, @Nullable String office, String action, @Nullable String reason) {

    static LogEntry of(By by, String action, @Nullable String reason) {
      return new LogEntry(by.at(), by.id(), by.office(), action, reason);
    }
  }

  public Call {
    questions = List.copyOf(questions);
    preparedBy = List.copyOf(preparedBy);
    log = List.copyOf(log);
  }

  /** Whether it ever was published; a draft that was cancelled never was. */
  public boolean wasPublished() {
    return log.stream().anyMatch(entry -> entry.action().equals(CallLifeCycle.PUBLISH));
  }

  /** Whether applications are taken at an instant. */
  public boolean takesApplicationsAt(Instant now) {
    return status == CallStatus.PUBLISHED
        && terms.deadline() != null
        && now.isBefore(terms.deadline());
  }

  Call with(CallStatus next, Terms newTerms, By by, String action, @Nullable String reason) {
    List<String> people = new ArrayList<>(preparedBy);
    if (!people.contains(by.id())) {
      people.add(by.id());
    }
    return new Call(
        newTerms, office, next, questions, people, selection, logged(by, action, reason));
  }

  Call questions(List<Question> next, By by, String action) {
    return new Call(terms, office, status, next, preparedBy, selection, logged(by, action, null));
  }

  Call selected(Selection choice, By by) {
    return new Call(
        terms,
        office,
        CallLifeCycle.TABLE.target(CallLifeCycle.SELECT),
        questions,
        preparedBy,
        choice,
        logged(by, CallLifeCycle.SELECT, choice.reason()));
  }

  private List<LogEntry> logged(By by, String action, @Nullable String reason) {
    List<LogEntry> entries = new ArrayList<>(log);
    entries.add(LogEntry.of(by, action, reason));
    return entries;
  }
}
