package org.partnership.consultation.comment.application;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.comment.domain.Reaction;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.springframework.stereotype.Component;

/** Members react to comments: one reaction per person and comment, the newest counts. */
@Component
public class Reacting {

  private final AggregateStore<Reaction> reactions;
  private final FindingComment finding;
  private final Commands commands;

  Reacting(AggregateStore<Reaction> reactions, FindingComment finding, Commands commands) {
    this.reactions = reactions;
    this.finding = finding;
    this.commands = commands;
  }

  /**
   * Reacts.
   *
   * @param kind null: takes it back
   */
  public void react(String commentId, Reaction.@Nullable Kind kind, Act act) {
    FindingComment.Found found = finding.find(commentId, "comment.react", act.caller());
    String person = act.caller().id();
    Decision<Reaction> decision =
        Reaction.to(commentId, found.comment(), found.visit().space(), person, kind);
    String id = idOf(commentId, person);
    if (reactions.find(id).isEmpty()) {
      try {
        commands.create(reactions, id, decision, act);
        return;
      } catch (UniqueViolationException twiceAtOnce) {
        // The later one counts: changed below.
      }
    }
    commands.change(reactions, id, IfMatch.ANY, act, stored -> {}, stored -> decision);
  }

  /** How a person reacted to comments; those without are left out. */
  Map<String, Reaction.Kind> of(Collection<String> commentIds, String personId) {
    return reactions.findAll(commentIds.stream().map(c -> idOf(c, personId)).toList()).stream()
        .map(Stored::state)
        .filter(reaction -> reaction.kind() != null)
        .collect(
            Collectors.toMap(
                Reaction::commentId, reaction -> Objects.requireNonNull(reaction.kind())));
  }

  private static String idOf(String commentId, String personId) {
    return Ids.named("reaction/" + commentId + "/" + personId);
  }
}
