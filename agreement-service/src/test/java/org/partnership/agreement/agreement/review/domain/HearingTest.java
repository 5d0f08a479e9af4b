package org.partnership.agreement.agreement.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.Given;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.committee.domain.Bench;
import org.partnership.agreement.committee.domain.Majority;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.refusal.Refusal;
import org.partnership.testing.LifeCycleMatrix;

class HearingTest {

  private static final Bench BENCH = new Bench(List.of("a", "b", "c"), 2, Majority.SIMPLE);

  private static Actor person(String id) {
    return new Actor(id, "MLI", Given.NOON);
  }

  private static Hearing voted(String member, Choice choice, Hearing hearing) {
    return hearing.voted(choice, null, person(member));
  }

  private static Hearing quorate() {
    return voted("b", Choice.AGAINST, voted("a", Choice.FOR, Hearing.begin(BENCH)));
  }

  private static Hearing minuted(Hearing hearing) {
    return hearing.minuted("Heard", List.of("A visit"), null, person("secretary"));
  }

  private static Minutes minutes(Hearing hearing) {
    return Objects.requireNonNull(minuted(hearing).minutes());
  }

  @Test
  @DisplayName("A-4 every status x every action: exactly the table's are possible")
  void every_status_and_every_action() {
    LifeCycleMatrix.check(
        HearingLife.TABLE,
        HearingStatus.values(),
        (status, action) -> {
          Hearing in =
              switch (status) {
                case OPEN -> quorate();
                case MINUTED -> minuted(quorate());
                case WITHDRAWN -> quorate().withdrawn();
              };
          Optional<Refusal> refusal = in.refusal(action, "c");
          return refusal
              .<LifeCycleMatrix.Result<HearingStatus>>map(LifeCycleMatrix.Result::refused)
              .orElseGet(() -> LifeCycleMatrix.Result.now(after(in, action).status()));
        });
  }

  private static Hearing after(Hearing in, String action) {
    return switch (action) {
      case Actions.REVIEW_DECLARE -> in.declared("Mine", person("c"));
      case Actions.REVIEW_VOTE -> voted("c", Choice.FOR, in);
      case Actions.REVIEW_MINUTE -> minuted(in);
      case Actions.REVIEW_WITHDRAW -> in.withdrawn();
      default -> throw new IllegalArgumentException(action);
    };
  }

  @Test
  void A_4_a_conflict_takes_the_member_out_of_quorum_and_vote() {
    Hearing out = quorate().declared("My brother", person("a"));
    assertThat(out.votes()).extracting(Vote::member).containsExactly("b");
    assertThat(out.refusal(Actions.REVIEW_VOTE, "a").map(Refusal::code))
        .contains("conflict-declared");
    assertThat(out.refusal(Actions.REVIEW_MINUTE, "s").map(Refusal::code))
        .contains("quorum-not-reached");
    assertThat(out.awaited()).containsExactly("c");
  }

  @Test
  void A_4_only_members_vote_and_a_later_vote_takes_the_place_of_an_earlier_one() {
    assertThat(quorate().refusal(Actions.REVIEW_VOTE, "stranger").map(Refusal::rule))
        .contains("A-4");
    Hearing changed = voted("b", Choice.FOR, quorate());
    assertThat(changed.votes()).hasSize(2);
    assertThat(minutes(changed).recommended()).isTrue();
  }

  @Test
  void A_4_the_majority_is_an_office_setting() {
    assertThat(minutes(quorate()).recommended()).isFalse();
    assertThat(Majority.SIMPLE.reached(2, 1)).isTrue();
    assertThat(Majority.TWO_THIRDS.reached(2, 1)).isTrue();
    assertThat(Majority.TWO_THIRDS.reached(3, 2)).isFalse();
    assertThat(Majority.UNANIMOUS.reached(2, 1)).isFalse();
    assertThat(Majority.UNANIMOUS.reached(0, 0)).isFalse();
  }

  @Test
  void A_4_it_is_decided_on_when_minuted_and_against_it_only_with_a_word() {
    assertThat(quorate().undecidable("Yes").map(Refusal::code)).contains("committee-not-heard");
    assertThat(minuted(quorate()).undecidable(null).map(Refusal::code))
        .contains("deviation-unexplained");
    assertThat(minuted(quorate()).undecidable("Because")).isEmpty();
  }
}
