package org.partnership.agreement.eligibility.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.kind.KindRules;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Reason;

class KindPolicyTest {

  private static final Money LITTLE = new Money("1.00", "USD");

  @ParameterizedTest
  @CsvSource({
    "PCA,CIVIL_SOCIETY,GOVERNMENT",
    "SSFA,CIVIL_SOCIETY,CORPORATE",
    "GOVERNMENT_WORKPLAN,GOVERNMENT,CIVIL_SOCIETY",
    "RECOGNITION_COOPERATION,NATIONAL_COMMITTEE,FOUNDATION",
    "JOINT_STRATEGIC_PLAN,NATIONAL_COMMITTEE,UN_AGENCY",
    "CORPORATE_ALLIANCE,CORPORATE,CIVIL_SOCIETY",
    "CORPORATE_ALLIANCE,FOUNDATION,ACADEMIC_RESEARCH",
    "UN_TO_UN,UN_AGENCY,CIVIL_SOCIETY",
    "UN_TO_UN,MULTILATERAL,GOVERNMENT",
    "UN_TO_UN,INTERNATIONAL_FINANCIAL_INSTITUTION,MEDIA_COMMUNICATION"
  })
  void P_7_a_kind_is_for_partners_of_its_categories(AgreementKind kind, String fit, String unfit) {
    assertThat(KindPolicy.aboutCategories(kind, "X", List.of(unfit, fit))).isEmpty();
    assertThat(KindPolicy.aboutCategories(kind, "X", List.of(unfit)))
        .extracting(Reason::rule, Reason::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("P-7", "kind-not-for-category"));
  }

  @ParameterizedTest
  @EnumSource(names = {"MOU", "STANDBY_ARRANGEMENT", "POOLED_FUND_PARTICIPATION"})
  void P_7_some_kinds_are_for_any_partner(AgreementKind kind) {
    assertThat(KindPolicy.aboutCategories(kind, "X", List.of("MEDIA_COMMUNICATION"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void A_1_an_amount_needs_a_kind_that_lets_something_change_hands(AgreementKind kind) {
    boolean none = kind == AgreementKind.MOU || kind == AgreementKind.JOINT_STRATEGIC_PLAN;
    assertThat(KindRules.of(kind).transfers().any()).isEqualTo(!none);
    assertThat(KindPolicy.aboutAmount(kind, LITTLE)).hasSize(none ? 1 : 0);
    assertThat(KindPolicy.aboutAmount(kind, null)).isEmpty();
  }

  @Test
  void a_small_scale_agreement_has_a_cap() {
    assertThat(KindPolicy.aboutAmount(AgreementKind.SSFA, new Money("50000.00", "USD"))).isEmpty();
    assertThat(KindPolicy.aboutAmount(AgreementKind.SSFA, new Money("50000.01", "USD")))
        .extracting(Reason::code)
        .containsExactly("kind-cap-exceeded");
  }

  @ParameterizedTest
  @EnumSource(names = {"PCA", "CORPORATE_ALLIANCE", "POOLED_FUND_PARTICIPATION"})
  void A_4_some_kinds_are_heard_by_a_committee(AgreementKind kind) {
    assertThat(KindRules.of(kind).committee()).isTrue();
  }
}
