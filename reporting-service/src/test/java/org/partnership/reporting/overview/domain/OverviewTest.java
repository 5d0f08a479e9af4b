package org.partnership.reporting.overview.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.reporting.projection.domain.AgreementState;
import org.partnership.reporting.projection.domain.Money;
import org.partnership.reporting.projection.domain.OfficeState;
import org.partnership.reporting.projection.domain.PartnerState;
import org.partnership.reporting.projection.domain.PartnershipState;

class OverviewTest {

  private static final World WORLD =
      new World(
          Map.of(
              "HQ", new OfficeState("HQ", "HQ", null, null, null),
              "WCARO", new OfficeState("WCARO", "REGIONAL", "HQ", null, null),
              "MLI", new OfficeState("Mali", "COUNTRY", "WCARO", "ML", null)),
          Map.of(
              "p1", partner("ML", "CIVIL_SOCIETY", "MEDIA_COMMUNICATION"),
              "p2", partner(null, "CORPORATE")),
          Map.of(
              "s1",
              new PartnershipState(
                  "Learning",
                  List.of("MOBILIZING", "POLICY_ADVOCACY"),
                  "FORMAL",
                  List.of("ML"),
                  "MLI",
                  List.of(),
                  List.of("p1"),
                  "MANAGING",
                  false,
                  null)),
          Map.of(
              "a1", agreement("PCA", "s1", "ACTIVE", "100.10", "USD", "p1"),
              "a2", agreement("PCA", "s1", "SIGNED", "0.20", "USD", "p1"),
              "a3", agreement("MOU", null, "DRAFT", "5000", "EUR", "p2"),
              "a4", agreement("MOU", null, "ENDED", "7", "EUR", "p2")));

  private static PartnerState partner(@Nullable String country, String... categories) {
    return new PartnerState(
        "Name",
        List.of(categories),
        country,
        "NATIONAL",
        List.of("12250"),
        "ELIGIBLE",
        List.of("MLI"),
        null);
  }

  private static AgreementState agreement(
      String kind,
      @Nullable String partnership,
      String status,
      String amount,
      String currency,
      String partner) {
    return new AgreementState(
        "N",
        "Title",
        kind,
        partnership,
        List.of(partner),
        "MLI",
        List.of(),
        Money.of(amount, currency),
        status,
        Instant.EPOCH,
        0,
        false,
        status.equals("DRAFT") ? null : Money.of("0.10", currency),
        List.of());
  }

  @Test
  void sums_are_exact_per_currency_and_count_what_is_agreed_only() {
    Figures totals = Overview.of(WORLD, Selection.ALL, Dimension.CATEGORY).totals();

    assertThat(totals.partners()).isEqualTo(2);
    assertThat(totals.partnerships()).isEqualTo(1);
    assertThat(totals.agreements()).isEqualTo(4);
    assertThat(totals.committed())
        .containsExactly(
            new Money(new BigDecimal("7"), "EUR"), new Money(new BigDecimal("100.30"), "USD"));
  }

  @Test
  void a_thing_counts_in_every_group_it_belongs_to() {
    Overview overview = Overview.of(WORLD, Selection.ALL, Dimension.CATEGORY);

    assertThat(overview.groups())
        .extracting(Overview.Group::key, g -> g.figures().partners(), g -> g.figures().agreements())
        .containsExactly(
            tuple("CIVIL_SOCIETY", 1, 2),
            tuple("CORPORATE", 1, 2),
            tuple("MEDIA_COMMUNICATION", 1, 2));
  }

  @Test
  void what_a_thing_does_not_say_itself_the_things_it_is_linked_to_say() {
    assertThat(Overview.of(WORLD, Selection.ALL, Dimension.CONTRIBUTION).groups())
        .extracting(
            Overview.Group::key,
            g -> g.figures().partners(),
            g -> g.figures().partnerships(),
            g -> g.figures().agreements())
        .containsExactly(
            tuple("MOBILIZING", 1, 1, 2),
            tuple("POLICY_ADVOCACY", 1, 1, 2),
            tuple("UNSPECIFIED", 1, 0, 2));
    assertThat(Overview.of(WORLD, Selection.ALL, Dimension.REGION).groups())
        .extracting(Overview.Group::key, g -> g.figures().partners())
        .containsExactly(tuple("WCARO", 1), tuple("UNSPECIFIED", 1));
  }

  @ParameterizedTest
  @EnumSource(Dimension.class)
  void Q_1_every_figure_opens_into_as_many_items(Dimension by) {
    Overview overview = Overview.of(WORLD, Selection.ALL, by);

    for (Overview.Group group : overview.groups()) {
      assertThat(behind(by, group.key(), Figure.PARTNERS)).hasSize(group.figures().partners());
      assertThat(behind(by, group.key(), Figure.PARTNERSHIPS))
          .hasSize(group.figures().partnerships());
      assertThat(behind(by, group.key(), Figure.AGREEMENTS)).hasSize(group.figures().agreements());
      BigDecimal sum =
          behind(by, group.key(), Figure.COMMITTED).stream()
              .map(Item::amount)
              .flatMap(Stream::ofNullable)
              .map(Money::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum)
          .isEqualByComparingTo(
              group.figures().committed().stream()
                  .map(Money::amount)
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    assertThat(behind(by, null, Figure.DISBURSED)).isNotEmpty();
    assertThat(overview.totals().disbursed()).isNotEmpty();
    assertThat(behind(by, null, Figure.AGREEMENTS)).hasSize(overview.totals().agreements());
  }

  @ParameterizedTest
  @EnumSource(Dimension.class)
  void everything_counted_is_in_some_group(Dimension by) {
    Overview overview = Overview.of(WORLD, Selection.ALL, by);

    Set<String> inGroups =
        overview.groups().stream()
            .flatMap(g -> behind(by, g.key(), null).stream())
            .map(Item::id)
            .collect(java.util.stream.Collectors.toSet());
    assertThat(inGroups).hasSize(7);
  }

  private static List<Item> behind(Dimension by, @Nullable String key, @Nullable Figure figure) {
    return Overview.behind(WORLD, Selection.ALL, by, key, figure);
  }

  @Test
  void a_filter_takes_what_has_one_of_its_values_and_an_office_stands_for_its_subtree() {
    Selection pca = new Selection(Map.of(Dimension.KIND, Set.of("PCA")));
    Selection region = new Selection(Map.of(Dimension.OFFICE, Set.of("WCARO")));
    Selection nothing =
        new Selection(
            Map.of(Dimension.OFFICE, Set.of("WCARO"), Dimension.KIND, Set.of("POOLED_FUND")));

    assertThat(Overview.of(WORLD, pca, Dimension.KIND).totals())
        .extracting(Figures::partners, Figures::partnerships, Figures::agreements)
        .containsExactly(1, 1, 2);
    assertThat(Overview.of(WORLD, region, Dimension.KIND).totals().agreements()).isEqualTo(4);
    assertThat(Overview.of(WORLD, nothing, Dimension.KIND).groups()).isEmpty();
  }
}
