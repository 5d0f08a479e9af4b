package org.partnership.partner.document.application;

import java.util.Optional;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Access;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.document.domain.DocumentLifeCycle;
import org.partnership.partner.document.domain.PartnerDocument;
import org.partnership.partner.document.store.DocumentContents;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.springframework.stereotype.Component;

/** Who added a document takes it away again: its content is gone, that it was there is not. */
@Component
public class RemovingDocument {

  private final AggregateStore<PartnerDocument> documents;
  private final DocumentContents contents;
  private final ReadingDocuments reading;
  private final Commands commands;
  private final Access access;

  RemovingDocument(
      AggregateStore<PartnerDocument> documents,
      DocumentContents contents,
      ReadingDocuments reading,
      Commands commands,
      Access access) {
    this.documents = documents;
    this.contents = contents;
    this.reading = reading;
    this.commands = commands;
    this.access = access;
  }

  /** The document without its content; 409 while an assessment rests on it. */
  public Stored<PartnerDocument> remove(String id, String reason, IfMatch ifMatch, Act act) {
    ReadingDocuments.Found found = reading.visible(id, act.caller());
    Optional<String> citedBy = citing(found.partner().state(), id);
    // Marked first: what a crash leaves of the content is found by the mark.
    contents.mark(id, act.now());
    Stored<PartnerDocument> removed =
        commands.change(
            documents,
            id,
            ifMatch,
            act,
            document ->
                access.require(
                    act.caller(),
                    DocumentLifeCycle.REMOVE,
                    DocumentAccess.scope(document.state(), found.partner())),
            document -> document.state().remove(citedBy, reason));
    contents.drop(id);
    contents.unmark(id);
    return removed;
  }

  private static Optional<String> citing(Partner partner, String document) {
    return partner.assessments().stream()
        .filter(a -> a.answers().stream().anyMatch(x -> x.evidence().contains(document)))
        .map(Assessment::id)
        .findFirst();
  }
}
