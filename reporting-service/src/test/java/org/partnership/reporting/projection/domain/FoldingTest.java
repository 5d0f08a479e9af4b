package org.partnership.reporting.projection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnership.reporting.projection.domain.Folding.Folded;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FoldingTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");

  static Stream<JsonNode> publishedExamples() throws Exception {
    Resource[] files =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:contracts/*/*.example.json");
    return Stream.of(files).map(FoldingTest::read);
  }

  private static JsonNode read(Resource file) {
    try (var in = file.getInputStream()) {
      return JSON.readTree(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("publishedExamples")
  void every_published_example_is_read_as_the_first_and_as_a_later_event_of_its_subject(
      JsonNode example) {
    Fact fact = fact(example);

    Folded first = Folding.fold(null, fact);
    Folded again = Folding.fold(first, fact);

    assertThat(again.kind()).isEqualTo(first.kind());
    assertThat(again.state()).isInstanceOf(first.kind().stateType());
  }

  @Test
  void the_examples_of_the_publishers_are_at_hand() throws Exception {
    assertThat(publishedExamples().map(e -> e.path("attributes").path("source").asString("")))
        .contains("/partner-service", "/agreement-service", "/consultation-service");
  }

  @ParameterizedTest
  @MethodSource("publishedExamples")
  void a_known_type_changes_what_reports_count_or_is_known_to_change_nothing(JsonNode example) {
    Fact fact = fact(example);
    Folded folded = Folding.fold(null, fact);
    if (fact.type().startsWith("partner.") && fact.data().get("to") instanceof String to) {
      assertThat(((PartnerState) folded.state()).status()).isEqualTo(to);
    }
    if (fact.type().startsWith("agreement.") && fact.data().get("to") instanceof String to) {
      assertThat(((AgreementState) folded.state()).status()).isEqualTo(to);
    }
    if (fact.type().equals("partnership.moved.v1")) {
      assertThat(((PartnershipState) folded.state()).step()).isEqualTo(fact.data().get("to"));
    }
    if (fact.type().equals("partner.registered.v1")) {
      PartnerState partner = (PartnerState) folded.state();
      assertThat(partner.name()).isEqualTo(fact.data().get("legalName"));
      assertThat(partner.categories()).isEqualTo(fact.data().get("categories"));
      assertThat(partner.offices()).contains((String) fact.data().get("registeredBy"));
    }
  }

  private static Fact fact(JsonNode example) {
    JsonNode attributes = example.path("attributes");
    String subject = attributes.path("subject").asString();
    return new Fact(
        attributes.path("type").asString(),
        subject,
        attributes.path("partitionkey").asString(subject),
        attributes.path("office").asString(null),
        AT,
        JSON.convertValue(example.path("data"), new TypeReference<Map<String, Object>>() {}));
  }

  private static Fact fact(String type, String subject, Map<String, ?> data) {
    return new Fact(type, subject, subject, "MLI", AT, data);
  }

  private static Folded fold(Fact... facts) {
    @Nullable Folded folded = null;
    for (Fact fact : facts) {
      folded = Folding.fold(folded, fact);
    }
    return Objects.requireNonNull(folded);
  }

  private static final Fact DRAFTED =
      fact(
          "agreement.drafted.v1",
          "a1",
          Map.of(
              "number", "MLI/PCA/2026/1",
              "kind", "PCA",
              "partnerIds", List.of("p1"),
              "office", "MLI",
              "title", "Learning",
              "amount", Map.of("amount", "100.10", "currency", "USD")));

  @Test
  void an_amount_counts_as_committed_from_the_last_signature_until_it_is_called_off() {
    Fact signed = fact("agreement.signed.v1", "a1", Map.of("from", "APPROVED", "to", "SIGNED"));
    Fact off = fact("agreement.terminated.v1", "a1", Map.of("from", "SIGNED", "to", "TERMINATED"));

    assertThat(((AgreementState) fold(DRAFTED).state()).committed()).isFalse();
    AgreementState agreed = (AgreementState) fold(DRAFTED, signed).state();
    assertThat(agreed.committed()).isTrue();
    assertThat(agreed.amount()).isEqualTo(new Money(new BigDecimal("100.10"), "USD"));
    assertThat(((AgreementState) fold(DRAFTED, signed, off).state()).committed()).isFalse();
  }

  @Test
  void A_10_an_agreement_held_for_two_partners_is_free_when_the_last_is_released() {
    Fact first = fact("agreement.put-on-hold.v1", "a1", Map.of("partnerId", "p1"));
    Fact second = fact("agreement.put-on-hold.v1", "a1", Map.of("partnerId", "p2"));
    Fact freed =
        fact("agreement.released-from-hold.v1", "a1", Map.of("partnerId", "p1", "stillHeld", true));
    Fact last =
        fact(
            "agreement.released-from-hold.v1", "a1", Map.of("partnerId", "p2", "stillHeld", false));

    assertThat(((AgreementState) fold(DRAFTED, first, second, freed).state()).heldFor())
        .containsExactly("p2");
    assertThat(((AgreementState) fold(DRAFTED, first, second, freed, last).state()).onHold())
        .isFalse();
  }

  @Test
  void an_agreement_is_shown_to_its_partners_once_it_was_sent_to_them() {
    Fact back = fact("agreement.returned.v1", "a1", Map.of("to", "DRAFT", "comment", "Budget"));
    Fact approved = fact("agreement.approved.v1", "a1", Map.of("to", "APPROVED"));

    AgreementState returned = (AgreementState) fold(DRAFTED, back).state();
    assertThat(returned.shown()).isFalse();
    assertThat(returned.sentBack()).isEqualTo(1);
    assertThat(((AgreementState) fold(DRAFTED, back, approved).state()).shown()).isTrue();
  }

  @Test
  void a_type_that_is_not_known_here_changes_nothing() {
    Folded before = fold(DRAFTED);

    assertThat(Folding.fold(before, fact("agreement.celebrated.v9", "a1", Map.of("to", "X"))))
        .isEqualTo(before);
    assertThat(Folding.fold(null, fact("wonder.happened.v1", "w1", Map.of())).kind())
        .isEqualTo(Kind.OTHER);
  }

  @Test
  void a_subject_that_began_with_something_unknown_becomes_what_it_is_later() {
    Folded folded =
        fold(
            fact("wonder.happened.v1", "p1", Map.of()),
            fact("partner.registered.v1", "p1", Map.of()));

    assertThat(folded.kind()).isEqualTo(Kind.PARTNER);
  }

  @Test
  void a_part_is_not_what_the_first_word_of_its_type_says() {
    Fact joined =
        new Fact("consultation.member-joined.v1", "m1", "c1", "HQ", AT, Map.of("memberId", "x"));

    assertThat(Folding.fold(null, joined).kind()).isEqualTo(Kind.OTHER);
  }

  @Test
  void a_field_of_another_type_than_its_contract_says_makes_the_event_unreadable() {
    List<Map<String, ?>> broken =
        List.of(
            Map.of("partnerIds", "p1"),
            Map.of("partnerIds", List.of(7)),
            Map.of("number", 7),
            Map.of("amount", "100"),
            Map.of("amount", Map.of("amount", "a lot", "currency", "USD")),
            Map.of("amount", Map.of("amount", "1e999999999", "currency", "USD")),
            Map.of("amount", Map.of("currency", "USD")));
    for (Map<String, ?> data : broken) {
      assertThatThrownBy(() -> Folding.fold(null, fact("agreement.drafted.v1", "a1", data)))
          .as("%s", data)
          .isInstanceOf(UnreadableFactException.class);
    }
    assertThatThrownBy(
            () ->
                Folding.fold(
                    null, fact("partnership.created.v1", "s1", Map.of("endDate", "tomorrow"))))
        .isInstanceOf(UnreadableFactException.class);
  }

  @Test
  void what_was_released_under_an_agreement_counts_less_what_was_paid_back() {
    Map<String, String> sum = Map.of("amount", "9500.00", "currency", "USD");
    Map<String, String> back = Map.of("amount", "400.00", "currency", "USD");
    Folded paid =
        fold(
            DRAFTED,
            fact("disbursement.requested.v1", DRAFTED.subject(), Map.of("amount", sum)),
            fact("disbursement.released.v1", DRAFTED.subject(), Map.of("amount", sum)),
            fact("disbursement.released.v1", DRAFTED.subject(), Map.of("amount", sum)),
            fact(
                "disbursement.liquidated.v1",
                DRAFTED.subject(),
                Map.of("amount", sum, "refunded", back)));
    assertThat(((AgreementState) paid.state()).disbursed()).isEqualTo(Money.of("18600.00", "USD"));
  }
}
