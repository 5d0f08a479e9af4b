package org.partnership.agreement.programme.application;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.Committing;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.programme.domain.Content;
import org.partnership.agreement.programme.domain.Drafting;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Drafts a programme document under an agreement, changes, submits and returns it. */
@Component
public class DraftingProgrammeDocument {

  private final AggregateStore<ProgrammeDocument> documents;
  private final ReadingAgreements agreements;
  private final KeepingRoom room;
  private final ChangingProgrammeDocument changing;
  private final DocumentContents contents;
  private final Committing committing;
  private final ProgrammeFollower follower;
  private final Commands commands;
  private final Clock clock;

  DraftingProgrammeDocument(
      AggregateStore<ProgrammeDocument> documents,
      ReadingAgreements agreements,
      KeepingRoom room,
      ChangingProgrammeDocument changing,
      DocumentContents contents,
      Committing committing,
      ProgrammeFollower follower,
      Commands commands,
      Clock clock) {
    this.documents = documents;
    this.agreements = agreements;
    this.room = room;
    this.changing = changing;
    this.contents = contents;
    this.committing = committing;
    this.follower = follower;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Drafts one: it is registered with its agreement, then written; then it looks by itself whether
   * the agreement has moved meanwhile.
   *
   * @param content gives what it says, from the agreement
   */
  public Stored<ProgrammeDocument> draft(
      String agreementId, Function<Agreement, Content> content, Act act) {
    Stored<Agreement> agreement = agreements.get(agreementId, act.caller());
    agreements.require(agreement, act.caller(), Actions.PROGRAMME_DRAFT);
    String id = Ids.forNewThing(act);
    Optional<Stored<ProgrammeDocument>> before =
        act.idempotency() == null ? Optional.empty() : documents.find(id);
    if (before.isPresent()) {
      return before.get();
    }
    Content wanted = content.apply(agreement.state());
    contents.requireRoom(wanted);
    Decision<ProgrammeDocument> drafted =
        Drafting.draft(agreementId, agreement.state(), wanted, Actor.of(act));
    drafted.orThrow();
    room.register(agreementId, id, act);
    return follower.followNow(commands.create(documents, id, drafted, act), clock.instant());
  }

  /**
   * Changes a draft.
   *
   * @param change gives what it should say, from what it says
   */
  public Stored<ProgrammeDocument> edit(
      String id, Function<Content, Content> change, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        Actions.PROGRAMME_EDIT,
        ifMatch,
        act,
        (now, agreement) -> {
          Content wanted = change.apply(now.content());
          contents.requireRoom(wanted);
          return Drafting.edit(now, agreement, wanted, Actor.of(act));
        });
  }

  /** Submits it for approval. */
  public Stored<ProgrammeDocument> submit(
      String id, @Nullable String comment, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    return changing.change(
        id,
        Actions.PROGRAMME_SUBMIT,
        ifMatch,
        act,
        (now, agreement) ->
            Drafting.submit(now, agreement, comment, asked.about(agreement), Actor.of(act)));
  }

  /** Sends it back to its writers. */
  public Stored<ProgrammeDocument> sendBack(String id, String comment, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        Actions.PROGRAMME_RETURN,
        ifMatch,
        act,
        (now, agreement) -> Drafting.returnToDraft(now, agreement, comment, Actor.of(act)));
  }
}
