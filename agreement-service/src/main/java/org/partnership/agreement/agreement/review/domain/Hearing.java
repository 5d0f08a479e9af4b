package org.partnership.agreement.agreement.review.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.committee.domain.Bench;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * A committee hears what was submitted. Begun with the submission, by the committee as it is
 * then; minuted when enough members have voted; then the authorised officer decides.
 */
public record Hearing(
    HearingStatus status,
    Bench bench,
    List<Conflict> conflicts,
    List<Vote> votes,
    @Nullable Minutes minutes) {

  public Hearing {
    conflicts = List.copyOf(conflicts);
    votes = List.copyOf(votes);
  }

  /** Begins one. */
  public static Hearing begin(Bench bench) {
    return new Hearing(HearingStatus.OPEN, bench, List.of(), List.of(), null);
  }

  /** Who has voted: they do not decide on it. */
  public Set<String> voters() {
    return votes.stream().map(Vote::member).collect(Collectors.toUnmodifiableSet());
  }

  /** Members who may still vote. */
  public List<String> awaited() {
    return bench.members().stream().filter(m -> !isOut(m) && !voters().contains(m)).toList();
  }

  private boolean isOut(String member) {
    return conflicts.stream().anyMatch(c -> c.member().equals(member));
  }

  /** Why this person cannot take this action now, if so. */
  public Optional<Refusal> refusal(String action, String person) {
    return HearingLife.TABLE
        .refusal(action, status)
        .or(
            () ->
                switch (action) {
                  case Actions.REVIEW_DECLARE -> notMember(person);
                  case Actions.REVIEW_VOTE -> notMember(person).or(() -> out(person));
                  case Actions.REVIEW_MINUTE -> noQuorum();
                  default -> Optional.empty();
                });
  }

  private Optional<Refusal> notMember(String person) {
    return bench.members().contains(person)
        ? Optional.empty()
        : Optional.of(Refusal.forbidden(Reason.of("A-4", "not-a-member")));
  }

  private Optional<Refusal> out(String person) {
    return isOut(person)
        ? Optional.of(Refusal.policy(Reason.of("A-4", "conflict-declared")))
        : Optional.empty();
  }

  private Optional<Refusal> noQuorum() {
    return votes.size() >= bench.quorum()
        ? Optional.empty()
        : Optional.of(
            Refusal.policy(Reason.of("A-4", "quorum-not-reached", votes.size(), bench.quorum())));
  }

  /** A member is out of quorum and vote; what they had voted does not count. */
  Hearing declared(String reason, Actor actor) {
    return new Hearing(
        status,
        bench,
        replaced(
            conflicts, c -> c.member(), new Conflict(actor.id(), reason, actor.at()), actor.id()),
        votes.stream().filter(v -> !v.member().equals(actor.id())).toList(),
        minutes);
  }

  Hearing voted(Choice choice, @Nullable String comment, Actor actor) {
    return new Hearing(
        status,
        bench,
        conflicts,
        replaced(
            votes, v -> v.member(), new Vote(actor.id(), choice, comment, actor.at()), actor.id()),
        minutes);
  }

  Hearing minuted(String summary, List<String> conditions, @Nullable String dissent, Actor actor) {
    int inFavour = count(Choice.FOR);
    int against = count(Choice.AGAINST);
    Minutes made =
        new Minutes(
            bench.majority().reached(inFavour, against),
            inFavour,
            against,
            count(Choice.ABSTAIN),
            summary,
            conditions,
            dissent,
            actor.id(),
            actor.at());
    return new Hearing(
        HearingLife.TABLE.target(Actions.REVIEW_MINUTE), bench, conflicts, votes, made);
  }

  /** What was heard was sent back or given up. */
  public Hearing withdrawn() {
    return new Hearing(
        HearingLife.TABLE.target(Actions.REVIEW_WITHDRAW), bench, conflicts, votes, minutes);
  }

  /**
   * Why it cannot be decided on, if so: not minuted yet, or against the recommendation with no word
   * why.
   */
  public Optional<Refusal> undecidable(@Nullable String comment) {
    Minutes made = minutes;
    if (status != HearingStatus.MINUTED || made == null) {
      return Optional.of(
          Refusal.conflict(Reason.of("A-4", "committee-not-heard", votes.size(), bench.quorum())));
    }
    Supplier<Refusal> unexplained =
        () -> Refusal.policy(Reason.of("A-4", "deviation-unexplained").at("/comment"));
    return made.recommended() || comment != null
        ? Optional.empty()
        : Optional.of(unexplained.get());
  }

  private int count(Choice choice) {
    return (int) votes.stream().filter(v -> v.choice() == choice).count();
  }

  private static <T> List<T> replaced(
      List<T> all, java.util.function.Function<T, String> member, T one, String id) {
    return new ArrayList<>(
        Stream.concat(all.stream().filter(t -> !member.apply(t).equals(id)), Stream.of(one))
            .toList());
  }
}
