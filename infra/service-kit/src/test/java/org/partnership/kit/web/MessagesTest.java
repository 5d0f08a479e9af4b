package org.partnership.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.springframework.context.MessageSource;

class MessagesTest {

  private final MessageSource source = new WebFactory().messageSource();
  private final Texts texts = new Texts(source);

  @Test
  void every_status_has_a_title_in_every_language() {
    for (Locale language : WebFactory.LANGUAGES) {
      assertThat(Arrays.stream(Refusal.Kind.values()).map(k -> texts.title(k, language)))
          .allMatch(title -> !title.isBlank() && !title.matches("[A-Z_]+"));
    }
  }

  @Test
  void facts_are_shown_as_they_are_in_every_language() {
    Reason stale = Reason.plain("version-stale", 2025, 2026);
    for (Locale language : WebFactory.LANGUAGES) {
      assertThat(texts.fact(stale, language)).contains("2025", "2026");
      assertThat(Objects.requireNonNull(texts.remedy(stale, language))).isNotBlank();
    }
  }
}
