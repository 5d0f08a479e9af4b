package org.partnership.partner.standing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.template.domain.AssessmentKind;

/**
 * Which assessments are required for what (P-6). Data, read at start.
 *
 * @param agreementKinds every kind of agreement there is
 */
public record RequiredAssessments(List<String> agreementKinds, List<Row> rows) {

  public RequiredAssessments {
    agreementKinds = List.copyOf(agreementKinds);
    rows = List.copyOf(rows);
  }

  /**
   * One line.
   *
   * @param rule id of the rule it is from
   * @param agreementKinds for which it counts; empty for all
   * @param categories of partners for which it counts; empty for all
   * @param oldestYears a decision older than this does not count; null when age does not matter
   */
  public record Row(
      AssessmentKind kind,
      String rule,
      List<String> agreementKinds,
      List<Category> categories,
      @Nullable Integer oldestYears) {

    public Row {
      agreementKinds = List.copyOf(agreementKinds);
      categories = List.copyOf(categories);
    }

    boolean counts(String agreementKind, List<Category> ofPartner) {
      return (agreementKinds.isEmpty() || agreementKinds.contains(agreementKind))
          && (categories.isEmpty() || ofPartner.stream().anyMatch(categories::contains));
    }
  }

  List<Row> of(String agreementKind, List<Category> categories) {
    return rows.stream().filter(row -> row.counts(agreementKind, categories)).toList();
  }
}
