package org.partnership.partner.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.kit.refusal.Decision;
import tools.jackson.databind.json.JsonMapper;

class ShippedTemplatesTest {

  private static AssessmentTemplate shipped(AssessmentKind kind) {
    try (InputStream in =
        ShippedTemplatesTest.class.getResourceAsStream("/assessment-templates/" + kind + ".json")) {
      return JsonMapper.shared().readValue(Objects.requireNonNull(in), AssessmentTemplate.class);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void P_5_every_kind_has_a_first_template_that_can_be_filled_and_scored(AssessmentKind kind) {
    AssessmentTemplate template = shipped(kind);
    assertThat(TemplatePolicy.faults(template)).isEmpty();
    assertThat(template.criteria()).isNotEmpty();
    assertThat(template.highestScore()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"0,HIGH", "8,HIGH", "9,MODERATE", "14,MODERATE", "15,LOW", "18,LOW"})
  void P_5_the_safeguarding_rating_follows_from_the_sum(int score, Rating rating) {
    AssessmentTemplate template = shipped(AssessmentKind.SAFEGUARDING);
    assertThat(template.highestScore()).isEqualTo(18);
    assertThat(template.ratingOf(score)).contains(rating);
  }

  @Test
  void publishing_adds_a_version_and_keeps_the_ones_before() {
    AssessmentTemplate first = shipped(AssessmentKind.CORE_PRINCIPLES);
    AssessmentTemplate next = shipped(AssessmentKind.FINANCIAL_CAPACITY);
    TemplateSeries series = new TemplateSeries(AssessmentKind.CORE_PRINCIPLES, List.of(first));

    Decision.Accepted<TemplateSeries> published =
        (Decision.Accepted<TemplateSeries>) series.publish(next);

    assertThat(published.state().newest()).isEqualTo(2);
    assertThat(published.state().version(1)).contains(first);
    assertThat(published.events()).hasSize(1);
    assertThat(((Decision.Accepted<TemplateSeries>) series.publish(first)).events()).isEmpty();
  }

  @Test
  void a_template_that_cannot_be_scored_is_refused_with_every_reason() {
    AssessmentTemplate good = shipped(AssessmentKind.SAFEGUARDING);
    Criterion criterion = good.criteria().get(0);
    AssessmentTemplate bad =
        new AssessmentTemplate(
            "T",
            "P",
            List.of(criterion, criterion),
            List.of(good.scale().get(0)),
            List.of(new Band(5, Rating.LOW)),
            false,
            12);

    assertThat(TemplatePolicy.faults(bad))
        .extracting(r -> r.code())
        .containsExactly(
            "template-criterion-twice", "template-scale-too-short", "template-bands-leave-a-gap");
  }
}
