package org.partnership.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.agreement.amendment.domain.AmendmentLife;
import org.partnership.agreement.agreement.disbursement.domain.DisbursementLife;
import org.partnership.agreement.agreement.domain.AgreementLife;
import org.partnership.agreement.agreement.review.domain.HearingLife;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.kind.KindRules;
import org.partnership.agreement.partnership.domain.PartneringCycle;
import org.partnership.agreement.programme.domain.ProgrammeLife;
import org.partnership.testing.RuleTable;

/** The README shows what the tables say. */
class ReadmeTest {

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @Test
  void the_diagrams_are_those_of_the_tables() throws IOException {
    assertThat(readme()).contains("```mermaid\n" + AgreementLife.TABLE.diagram() + "```");
    assertThat(readme()).contains("```mermaid\n" + PartneringCycle.TABLE.diagram() + "```");
    assertThat(readme()).contains("```mermaid\n" + DisbursementLife.TABLE.diagram() + "```");
    assertThat(readme()).contains("```mermaid\n" + AmendmentLife.TABLE.diagram() + "```");
    assertThat(readme()).contains("```mermaid\n" + HearingLife.TABLE.diagram() + "```");
    assertThat(readme()).contains("```mermaid\n" + ProgrammeLife.TABLE.diagram() + "```");
    assertThat(readme()).contains("```mermaid\n" + ProgrammeLife.REVISION.diagram() + "```");
  }

  @Test
  void the_table_of_kinds_is_the_one_that_decides() throws IOException {
    for (AgreementKind kind : AgreementKind.values()) {
      KindRules rules = KindRules.of(kind);
      assertThat(readme())
          .contains(
              "| `"
                  + kind
                  + "` | "
                  + (rules.with().size() == 11
                      ? "any"
                      : rules.with().stream()
                          .sorted()
                          .map(c -> "`" + c + "`")
                          .collect(java.util.stream.Collectors.joining(", ")))
                  + " | "
                  + rules.transfers()
                  + " | "
                  + (rules.committee() ? "yes" : "no")
                  + " | "
                  + rules.documents().name().toLowerCase(java.util.Locale.ROOT)
                  + " |");
    }
  }

  @Test
  void the_tests_that_show_a_rule_are_there_and_name_it() throws IOException {
    assertThat(RuleTable.verified()).hasSizeGreaterThanOrEqualTo(14);
  }
}
