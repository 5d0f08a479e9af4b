package org.partnership.agreement.partnership.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;

/**
 * a choice made in a call leads to a partnership at the step identifying, by the same gate as
 * any other (C-2). What nobody has said yet is left to be written: form and contribution are the
 * plainest there are.
 */
public final class Opening {

  private Opening() {}

  /**
   * Opens it.
   *
   * @param callId of the call, told in the history and the log of moves
   * @param survivor who stands for a partner that was merged meanwhile (P-2)
   */
  public static Decision<Partnership> open(
      String callId, Selection selection, UnaryOperator<String> survivor, Actor actor) {
    String why = "Call " + callId + ": " + selection.reason();
    return switch (Partnership.start(details(selection, survivor), actor)) {
      case Decision.Accepted<Partnership> started ->
          switch (started.state().move(CycleStep.IDENTIFYING, why, CycleFacts.NONE, actor)) {
            case Decision.Accepted<Partnership> moved -> {
              List<DomainEvent> events = new ArrayList<>(started.events());
              events.addAll(moved.events());
              yield Decision.accept(moved.state(), events);
            }
            case Decision.Refused<Partnership> refused -> refused;
          };
      case Decision.Refused<Partnership> refused -> refused;
    };
  }

  private static Details details(Selection selection, UnaryOperator<String> survivor) {
    List<Participant> participants =
        selection.partnerIds().stream()
            .map(survivor)
            .distinct()
            .map(id -> new Participant(id, ParticipantRole.IMPLEMENTING, null, List.of()))
            .toList();
    return new Details(
        selection.title(),
        selection.results(),
        List.of(ContributionToResults.PROGRAMME_IMPLEMENTATION),
        Form.FORMAL,
        null,
        null,
        selection.countries(),
        selection.office(),
        List.of(),
        null,
        participants,
        null,
        List.of(),
        Map.of(),
        null,
        null,
        null,
        false);
  }
}
