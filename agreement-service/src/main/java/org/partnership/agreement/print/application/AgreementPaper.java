package org.partnership.agreement.print.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Officer;
import org.partnership.agreement.agreement.domain.Signature;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.print.pdf.Language;
import org.partnership.agreement.print.pdf.Paper;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.web.Texts;

/**
 * An agreement on paper: its parties, terms, programme documents, what was signed and by whom.
 *
 * @param partnerNames legal names by id, as far as they are known here
 * @param documents in force and visible to whom it is for
 * @param sha256 of its content as it is
 */
record AgreementPaper(
    Agreement agreement,
    Map<String, String> partnerNames,
    List<ProgrammeDocument> documents,
    String sha256) {

  /** On paper in a language. */
  Paper in(Language language, Texts texts) {
    Writer writer = new Writer(language, texts);
    Paper paper =
        new Paper(language, writer.text("print.title", agreement.number()))
            .text(agreement.terms().title());
    parties(paper, writer);
    terms(paper, writer);
    officers(paper, writer);
    documents.forEach(d -> new ProgrammePaper(d).on(paper, writer));
    signatures(paper, writer);
    paper.section(writer.text("print.hash")).code(sha256);
    return paper.text(writer.text("print.hash-note"));
  }

  private void parties(Paper paper, Writer writer) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(writer.text("print.office"), agreement.office()));
    agreement
        .terms()
        .partnerIds()
        .forEach(id -> rows.add(List.of(writer.text("print.partner"), name(id))));
    paper
        .section(writer.text("print.parties"))
        .table(List.of(writer.text("print.role"), writer.text("print.name")), rows);
  }

  private String name(String party) {
    String name = partnerNames.getOrDefault(party, "");
    return name.isEmpty() ? party : name;
  }

  private void terms(Paper paper, Writer writer) {
    Terms terms = agreement.terms();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(writer.text("print.kind"), agreement.kind().name()));
    rows.add(List.of(writer.text("print.status"), agreement.status().name()));
    rows.add(List.of(writer.text("print.starts"), writer.date(terms.startDate())));
    rows.add(List.of(writer.text("print.ends"), writer.date(terms.endDate())));
    if (terms.amount() != null) {
      rows.add(List.of(writer.text("print.amount"), terms.amount().toString()));
    }
    if (terms.countryProgramme() != null) {
      rows.add(List.of(writer.text("print.country-programme"), terms.countryProgramme()));
    }
    paper
        .section(writer.text("print.terms"))
        .table(List.of(writer.text("print.term"), writer.text("print.agreed")), rows);
  }

  private void officers(Paper paper, Writer writer) {
    if (agreement.terms().officers().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Officer officer : agreement.terms().officers()) {
      rows.add(
          List.of(
              officer.name(),
              officer.position() == null ? "" : officer.position(),
              officer.partnerId() == null ? agreement.office() : name(officer.partnerId())));
    }
    paper
        .section(writer.text("print.officers"))
        .table(
            List.of(
                writer.text("print.name"),
                writer.text("print.position"),
                writer.text("print.party")),
            rows);
  }

  private void signatures(Paper paper, Writer writer) {
    List<List<String>> rows = new ArrayList<>();
    for (Signature signature : agreement.signatures()) {
      rows.add(
          List.of(
              name(signature.party()),
              signature.signatory(),
              writer.date(signature.signedOn()),
              writer.text(signature.counts() ? "print.signed" : "print.unconfirmed"),
              signature.contentSha256()));
    }
    for (String party : agreement.unsigned()) {
      if (agreement.signatures().stream().noneMatch(s -> s.party().equals(party))) {
        rows.add(List.of(name(party), "", "", writer.text("print.unsigned"), ""));
      }
    }
    paper
        .section(writer.text("print.signatures"))
        .table(
            List.of(
                writer.text("print.party"),
                writer.text("print.signatory"),
                writer.text("print.signed-on"),
                writer.text("print.status"),
                writer.text("print.signed-content")),
            rows);
  }

  /** Words and dates of a language. */
  static final class Writer {
    private final Language language;
    private final Texts texts;

    Writer(Language language, Texts texts) {
      this.language = language;
      this.texts = texts;
    }

    String text(String code, Object... args) {
      return texts.text(code, language.locale(), args);
    }

    String date(LocalDate date) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
          .withLocale(language.locale())
          .format(date);
    }
  }
}
