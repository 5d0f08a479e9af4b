package org.partnership.reporting.timeline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnership.kit.web.Texts;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TellerTest {

  /** Told by no timeline: of subjects that nobody may ask about, or of this service itself. */
  private static final Set<String> NOT_TOLD = Set.of("assessment-template", "rebuild");

  private final Teller teller = new Teller(new Texts(messages()), JsonMapper.shared());

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  static Stream<JsonNode> publishedExamples() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:contracts/*/*.example.json");
    return Stream.of(files)
        .map(TellerTest::read)
        .filter(e -> NOT_TOLD.stream().noneMatch(w -> type(e).startsWith(w + ".")));
  }

  private static JsonNode read(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(JsonNode example) {
    return example.path("attributes").path("type").asString();
  }

  @ParameterizedTest
  @MethodSource("publishedExamples")
  void L_7_every_published_type_is_told_in_four_languages_with_all_its_facts(JsonNode example) {
    for (String language : List.of("en", "fr", "es", "ar")) {
      String told =
          teller.tell(
              type(example), example.path("data").toString(), Locale.of(language), id -> id);

      assertThat(told).as("%s in %s", type(example), language).isNotBlank();
      assertThat(told).doesNotContain(type(example), "{0}", "{1}", "–");
    }
  }

  @Test
  void a_party_is_told_by_its_name() {
    String told =
        teller.tell(
            "agreement.signature-recorded.v1",
            "{\"party\":\"01\",\"signedOn\":\"2026-11-22\"}",
            Locale.ENGLISH,
            Map.of("01", "Eau Vive")::get);

    assertThat(told).isEqualTo("Eau Vive signed on 2026-11-22.");
  }
}
