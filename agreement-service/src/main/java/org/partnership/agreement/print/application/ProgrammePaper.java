package org.partnership.agreement.print.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.partnership.agreement.print.application.AgreementPaper.Writer;
import org.partnership.agreement.print.pdf.Paper;
import org.partnership.agreement.programme.domain.Activity;
import org.partnership.agreement.programme.domain.Content;
import org.partnership.agreement.programme.domain.Indicator;
import org.partnership.agreement.programme.domain.Output;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.agreement.programme.domain.Quantity;
import org.partnership.agreement.programme.domain.ReportingPeriod;

/** The summary of a programme document on paper: results, activities, money, reporting periods. */
record ProgrammePaper(ProgrammeDocument document) {

  void on(Paper paper, Writer writer) {
    Content content = document.content();
    paper.section(writer.text("print.programme")).text(content.title());
    if (content.objective() != null) {
      paper.text(content.objective());
    }
    money(paper, writer, content);
    content.outputs().forEach(o -> output(paper, writer, o));
    periods(paper, writer, content);
    String sha256 = document.versions().get(document.versions().size() - 1).sha256();
    paper.text(writer.text("print.version", document.version())).code(sha256);
  }

  private static void money(Paper paper, Writer writer, Content content) {
    paper.table(
        List.of(writer.text("print.term"), writer.text("print.agreed")),
        List.of(
            List.of(writer.text("print.starts"), writer.date(content.startDate())),
            List.of(writer.text("print.ends"), writer.date(content.endDate())),
            List.of(
                writer.text("print.office-cash"), content.contribution().officeCash().toString()),
            List.of(
                writer.text("print.office-supplies"),
                content.contribution().officeSupplies().toString()),
            List.of(
                writer.text("print.partner-contribution"),
                content.contribution().partner().toString()),
            List.of(writer.text("print.total"), content.total().toString())));
  }

  private static void output(Paper paper, Writer writer, Output output) {
    paper.part(output.code() + " " + output.title());
    List<List<String>> indicators = new ArrayList<>();
    for (Indicator i : output.indicators()) {
      indicators.add(
          List.of(
              i.code() + " " + i.title(),
              i.unit(),
              i.baseline() == null ? "" : quantity(i.baseline()),
              quantity(i.target())));
    }
    paper.table(
        List.of(
            writer.text("print.indicator"),
            writer.text("print.unit"),
            writer.text("print.baseline"),
            writer.text("print.target")),
        indicators);
    List<List<String>> activities = new ArrayList<>();
    for (Activity a : output.activities()) {
      activities.add(
          List.of(
              a.code() + " " + a.title(),
              a.quarters().stream()
                  .map(q -> writer.text("print.quarter", q.year() + "", q.quarter() + ""))
                  .collect(Collectors.joining(", ")),
              a.budget().toString()));
    }
    paper.table(
        List.of(
            writer.text("print.activity"),
            writer.text("print.quarters"),
            writer.text("print.budget")),
        activities);
  }

  private static String quantity(Quantity quantity) {
    return quantity.value() == null
        ? quantity.numerator() + " / " + quantity.denominator()
        : quantity.value();
  }

  private static void periods(Paper paper, Writer writer, Content content) {
    List<List<String>> rows = new ArrayList<>();
    for (ReportingPeriod period : content.reportingPeriods()) {
      rows.add(
          List.of(
              writer.date(period.startDate()),
              writer.date(period.endDate()),
              writer.date(period.dueOn())));
    }
    paper
        .part(writer.text("print.periods"))
        .table(
            List.of(
                writer.text("print.starts"), writer.text("print.ends"), writer.text("print.due")),
            rows);
  }
}
