package org.partnership.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.partnership.testing.RuleTable;

/** The README says what is so. */
class ReadmeTest {

  @Test
  void the_tests_that_show_a_rule_are_there_and_name_it() throws IOException {
    assertThat(RuleTable.verified())
        .containsOnlyKeys(
            "P-1", "P-2", "P-3", "P-4", "P-5", "P-6", "P-7", "P-8", "P-9", "P-10", "A-13", "R-1",
            "R-2");
  }
}
