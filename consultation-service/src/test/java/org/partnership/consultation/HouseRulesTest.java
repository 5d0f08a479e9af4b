package org.partnership.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnership.testing.MessagesRule;
import org.partnership.testing.ServiceRules;

class HouseRulesTest {

  private static final Pattern REASON =
      Pattern.compile(
          "(?:Reason\\s*\\.plain|Refusal\\.malformed|Refusal\\.policy|Reason\\s*\\.of)"
              + "\\(\\s*(?:\"[A-Z]-\\d+\",\\s*)?(?:\"/[a-zA-Z]*\",\\s*)?\"([a-z-]+)\"");

  @Test
  void the_service_keeps_to_the_architecture() {
    ServiceRules.check("org.partnership.consultation");
  }

  @Test
  void L_7_every_text_is_there_in_four_languages() {
    MessagesRule.check();
  }

  @Test
  void every_reason_that_the_code_gives_has_a_text() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        Matcher matcher = REASON.matcher(Files.readString(source));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    Set<String> texts = new TreeSet<>();
    texts.addAll(load("/messages.properties"));
    texts.addAll(load("/kit-messages.properties"));
    assertThat(codes).hasSizeGreaterThan(20);
    assertThat(texts).containsAll(codes);
  }

  private static Set<String> load(String path) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = HouseRulesTest.class.getResourceAsStream(path)) {
      properties.load(in);
    }
    return properties.stringPropertyNames();
  }
}
