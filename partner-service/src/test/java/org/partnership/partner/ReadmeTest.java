package org.partnership.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README says what is so. */
class ReadmeTest {

  private static final int RULES = 13;

  @Test
  void the_tests_that_show_a_rule_are_there_and_name_it() throws IOException {
    Map<String, String> tests = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString();
        tests.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
      }
    }
    List<MatchResult> rows =
        Pattern.compile("(?m)^\\| ([PAR]-\\d+) \\| (`\\w+(?:Test|IT)`.*) \\|$")
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .toList();
    assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates().hasSize(RULES);
    for (MatchResult row : rows) {
      String rule = row.group(1);
      for (String test : row.group(2).replace("`", "").split(", ")) {
        assertThat(tests).as(rule).containsKey(test);
        assertThat(tests.get(test))
            .as("%s names %s", test, rule)
            .containsPattern(rule.replace('-', '_') + "_|\"" + rule + " ");
      }
    }
  }
}
