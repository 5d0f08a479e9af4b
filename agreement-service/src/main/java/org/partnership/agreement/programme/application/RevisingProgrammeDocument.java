package org.partnership.agreement.programme.application;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.Committing;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.programme.domain.Content;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.agreement.programme.domain.Revising;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Revises an approved document: the only way to change it. */
@Component
public class RevisingProgrammeDocument {

  private final ChangingProgrammeDocument changing;
  private final DocumentContents contents;
  private final Committing committing;

  RevisingProgrammeDocument(
      ChangingProgrammeDocument changing, DocumentContents contents, Committing committing) {
    this.changing = changing;
    this.contents = contents;
    this.committing = committing;
  }

  /** Opens a revision of what is in force. */
  public Stored<ProgrammeDocument> open(
      String id, String reason, Function<Content, Content> change, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        Actions.PROGRAMME_REVISE,
        ifMatch,
        act,
        (now, agreement) ->
            Revising.open(now, agreement, reason, fitting(change, now.content()), Actor.of(act)));
  }

  /**
   * Changes the open one.
   *
   * @param reason null: as before
   */
  public Stored<ProgrammeDocument> edit(
      String id,
      @Nullable String reason,
      Function<Content, Content> change,
      IfMatch ifMatch,
      Act act) {
    return changing.change(
        id,
        Actions.REVISION_EDIT,
        ifMatch,
        act,
        (now, agreement) ->
            Revising.edit(
                now,
                agreement,
                reason == null ? now.openRevision().map(r -> r.reason()).orElse("") : reason,
                fitting(change, now.proposed()),
                Actor.of(act)));
  }

  private Content fitting(Function<Content, Content> change, Content before) {
    Content wanted = change.apply(before);
    contents.requireRoom(wanted);
    return wanted;
  }

  /** Submits it for approval. */
  public Stored<ProgrammeDocument> submit(
      String id, @Nullable String comment, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    return changing.change(
        id,
        Actions.REVISION_SUBMIT,
        ifMatch,
        act,
        (now, agreement) ->
            Revising.submit(now, agreement, comment, asked.about(agreement), Actor.of(act)));
  }

  /** Sends it back to its writers. */
  public Stored<ProgrammeDocument> sendBack(String id, String comment, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        Actions.REVISION_RETURN,
        ifMatch,
        act,
        (now, agreement) -> Revising.returnToDraft(now, agreement, comment, Actor.of(act)));
  }

  /** Gives it up. */
  public Stored<ProgrammeDocument> cancel(String id, String reason, IfMatch ifMatch, Act act) {
    return changing.change(
        id,
        Actions.REVISION_CANCEL,
        ifMatch,
        act,
        (now, agreement) -> Revising.cancel(now, agreement, reason, Actor.of(act)));
  }
}
