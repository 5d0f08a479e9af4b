package org.partnership.agreement.programme.application;

import java.util.function.BiFunction;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** One change of one document, decided on with its agreement at hand. */
@Component
class ChangingProgrammeDocument {

  private final AggregateStore<ProgrammeDocument> documents;
  private final Commands commands;
  private final ReadingProgrammeDocuments reading;

  ChangingProgrammeDocument(
      AggregateStore<ProgrammeDocument> documents,
      Commands commands,
      ReadingProgrammeDocuments reading) {
    this.documents = documents;
    this.commands = commands;
    this.reading = reading;
  }

  /** Changes it, if the caller may take this action. */
  Stored<ProgrammeDocument> change(
      String id,
      String action,
      IfMatch ifMatch,
      Act act,
      BiFunction<ProgrammeDocument, Agreement, Decision<ProgrammeDocument>> decide) {
    return commands.change(
        documents,
        id,
        ifMatch,
        act,
        stored ->
            reading.require(
                stored, reading.agreementOf(stored.state()).state(), act.caller(), action),
        stored -> decide.apply(stored.state(), reading.agreementOf(stored.state()).state()));
  }
}
