package org.partnership.agreement.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.money.Money;
import org.partnership.agreement.programme.application.DocumentContents;
import org.partnership.agreement.programme.application.ReadingProgrammeDocuments;
import org.partnership.agreement.programme.domain.Content;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.agreement.programme.domain.Version;
import org.partnership.agreement.programme.domain.Writing;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Tells programme documents to callers. */
@Component
class ProgrammeViews {

  private final ReadingProgrammeDocuments reading;
  private final DocumentContents hashes;
  private final Access access;

  ProgrammeViews(ReadingProgrammeDocuments reading, DocumentContents hashes, Access access) {
    this.reading = reading;
    this.hashes = hashes;
    this.access = access;
  }

  ProgrammeView of(Stored<ProgrammeDocument> stored, Caller caller) {
    ProgrammeDocument d = stored.state();
    Agreement agreement = reading.agreementOf(d).state();
    Content content = d.content();
    boolean inside = isInside(caller);
    Writing writing = d.writing();
    return new ProgrammeView(
        stored.id(),
        stored.version(),
        d.status(),
        d.agreementId(),
        agreement.number(),
        d.office(),
        ProgrammeBodies.of(content),
        d.version(),
        content.total(),
        content.contribution().ofOffice(),
        hashes.sha256(content),
        inside ? writing.submittedBy() : null,
        inside ? writing.submittedAt() : null,
        inside ? writing.returnedComment() : null,
        inside ? d.versions() : d.versions().stream().map(ProgrammeViews::outside).toList(),
        inside ? revision(d) : null,
        stored.createdAt(),
        stored.updatedAt(),
        allowed(d, agreement, caller));
  }

  /** What P-7 answered of other partners is not told to one. */
  private static Version outside(Version v) {
    return new Version(
        v.number(), v.sha256(), v.reason(), v.approvedBy(), v.approvedAt(), List.of());
  }

  private static ProgrammeView.@Nullable RevisionView revision(ProgrammeDocument d) {
    return d.openRevision()
        .map(
            r ->
                new ProgrammeView.RevisionView(
                    r.number(),
                    r.status(),
                    r.reason(),
                    ProgrammeBodies.of(r.content()),
                    d.revised(),
                    r.writing().submittedBy(),
                    r.writing().submittedAt(),
                    r.writing().returnedComment()))
        .orElse(null);
  }

  ProgrammeView.Page page(
      Stored<Agreement> agreement, Listing.Page<Stored<ProgrammeDocument>> page, Caller caller) {
    Money amount = agreement.state().terms().amount();
    Money told = isInside(caller) ? amount : null;
    return new ProgrammeView.Page(
        page.items().stream().map(s -> line(s, agreement.state(), caller)).toList(),
        page.nextCursor(),
        told == null ? null : agreement.state().parts().programme().counted(told.currency()),
        told);
  }

  private ProgrammeView.Line line(
      Stored<ProgrammeDocument> stored, Agreement agreement, Caller caller) {
    ProgrammeDocument d = stored.state();
    Content content = d.content();
    return new ProgrammeView.Line(
        stored.id(),
        stored.version(),
        d.status(),
        d.agreementId(),
        d.office(),
        content.title(),
        content.partnerId(),
        content.startDate(),
        content.endDate(),
        d.version(),
        content.total(),
        content.contribution().ofOffice(),
        stored.createdAt(),
        stored.updatedAt(),
        allowed(d, agreement, caller));
  }

  private List<String> allowed(ProgrammeDocument d, Agreement agreement, Caller caller) {
    return access.allowed(
        caller, d.possibleActions(agreement), ReadingProgrammeDocuments.scope(agreement, d));
  }

  private static boolean isInside(Caller caller) {
    return !(caller instanceof Caller.PartnerPerson);
  }
}
