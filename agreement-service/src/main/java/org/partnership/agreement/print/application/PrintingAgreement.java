package org.partnership.agreement.print.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnership.agreement.agreement.application.Contents;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.agreement.print.pdf.Language;
import org.partnership.agreement.print.pdf.Press;
import org.partnership.agreement.programme.application.ReadingProgrammeDocuments;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Texts;
import org.springframework.stereotype.Component;

/** Prints an agreement for a caller who may read it. */
@Component
public class PrintingAgreement {

  private static final int DOCUMENTS_MAX = 20;

  private final ReadingAgreements reading;
  private final ReadingProgrammeDocuments documents;
  private final Partners partners;
  private final Contents contents;
  private final Press press;
  private final Texts texts;

  PrintingAgreement(
      ReadingAgreements reading,
      ReadingProgrammeDocuments documents,
      Partners partners,
      Contents contents,
      Press press,
      Texts texts) {
    this.reading = reading;
    this.documents = documents;
    this.partners = partners;
    this.contents = contents;
    this.press = press;
    this.texts = texts;
  }

  /** An agreement and its pages. */
  public record Printed(Stored<Agreement> agreement, byte[] pdf) {}

  /** Prints it; 404 unless the caller may see it. */
  public Printed print(String id, Language language, Caller caller) {
    Stored<Agreement> stored = reading.get(id, caller);
    Agreement agreement = stored.state();
    AgreementPaper paper =
        new AgreementPaper(
            agreement,
            names(agreement),
            approvedUnder(stored, caller),
            contents.of(agreement).sha256());
    return new Printed(stored, press.print(paper.in(language, texts), stored.updatedAt()));
  }

  private Map<String, String> names(Agreement agreement) {
    Map<String, String> names = new HashMap<>();
    for (String id : agreement.terms().partnerIds()) {
      partners.find(id).ifPresent(p -> names.put(id, p.state().legalName()));
    }
    return names;
  }

  /** The first of them: who has more reads the rest where they are. */
  private List<ProgrammeDocument> approvedUnder(Stored<Agreement> agreement, Caller caller) {
    return documents.under(agreement, caller, Listing.LIMIT_MAX, null).items().stream()
        .map(Stored::state)
        .filter(ProgrammeDocument::isShownOnPaper)
        .limit(DOCUMENTS_MAX)
        .toList();
  }
}
