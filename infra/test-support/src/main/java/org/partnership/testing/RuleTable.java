package org.partnership.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The table of a service's README that says which tests show which rule: lines of the form {@code |
 * P-1 | `RegisterIT`, `HardCasesIT` |}.
 */
public final class RuleTable {

  private static final Pattern LINE =
      Pattern.compile("(?m)^\\| ([A-Z]-\\d+) \\| (`\\w+(?:Test|IT)`.*) \\|$");

  private RuleTable() {}

  /**
   * Fails unless every test that the README names is among the service's tests and names the rule
   * it is to show.
   *
   * @return the rules, each with its tests
   */
  public static Map<String, List<String>> verified() throws IOException {
    Map<String, String> tests = tests();
    Map<String, List<String>> rules = new TreeMap<>();
    LINE.matcher(Files.readString(Path.of("README.md")))
        .results()
        .forEach(
            line -> {
              String rule = line.group(1);
              List<String> shown = List.of(line.group(2).replace("`", "").split(", "));
              assertThat(rules.put(rule, shown)).as("%s stands there twice", rule).isNull();
              for (String test : shown) {
                assertThat(tests).as(rule).containsKey(test);
                assertThat(tests.get(test))
                    .as("%s names %s", test, rule)
                    .containsPattern(rule.replace('-', '_') + "_|\"" + rule + " ");
              }
            });
    return rules;
  }

  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString();
        tests.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
      }
    }
    return tests;
  }
}
