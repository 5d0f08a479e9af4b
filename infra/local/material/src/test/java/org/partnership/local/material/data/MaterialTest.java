package org.partnership.local.material.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnership.local.material.data.Agreement.State;
import org.partnership.local.material.data.Organisation.Standing;
import org.partnership.local.material.data.Partnership.Participant;

@DisplayName("The material")
class MaterialTest {

  private final Material material = Material.read();

  private List<Organisation> real() {
    return material.partners().stream().filter(partner -> !partner.illustrative()).toList();
  }

  private List<Organisation> illustrative() {
    return material.partners().stream().filter(Organisation::illustrative).toList();
  }

  private static <T, K> Set<K> keys(List<T> items, Function<T, K> key) {
    Set<K> keys = items.stream().map(key).collect(Collectors.toSet());
    assertThat(keys).as("distinct keys").hasSameSizeAs(items);
    return keys;
  }

  @Test
  @DisplayName("has at least 40 real organisations and 20 real partnerships")
  void counts() {
    assertThat(real()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(material.partnerships())
        .filteredOn(partnership -> !partnership.illustrative())
        .hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  @DisplayName("gives every real organisation and partnership its source, in a text and a tag")
  void realOnesCiteTheirSource() {
    assertThat(real())
        .allSatisfy(
            partner -> {
              assertThat(partner.citedDescription()).containsPattern("Sources?: S[0-4] .+\\.$");
              assertThat(partner.allTags())
                  .anyMatch(tag -> tag.matches("source:S[0-4]-[a-z0-9-]+"));
            });
    assertThat(material.partnerships())
        .filteredOn(partnership -> !partnership.illustrative())
        .allMatch(partnership -> partnership.citedGovernance().contains("Source"));
  }

  @Test
  @DisplayName("shows no real organisation assessed, declined, suspended or blocked")
  void realOnesStayProspects() {
    assertThat(real()).allMatch(partner -> partner.target() == Standing.PROSPECT);
  }

  @Test
  @DisplayName("marks everything made up, and mixes it with nothing real")
  void madeUpThingsAreMarked() {
    Set<String> madeUp = keys(illustrative(), Organisation::key);
    assertThat(illustrative())
        .allSatisfy(
            partner -> {
              assertThat(partner.legalName()).startsWith("Illustrative Partner: ");
              assertThat(partner.allTags()).contains(Organisation.ILLUSTRATIVE);
            });
    assertThat(material.partnerships())
        .allSatisfy(
            partnership -> {
              assertThat(partnership.title().startsWith("Illustrative: "))
                  .isEqualTo(partnership.illustrative());
              assertThat(partnership.participants())
                  .extracting(Participant::partner)
                  .allMatch(partner -> madeUp.contains(partner) == partnership.illustrative());
            });
    assertThat(material.agreements())
        .allSatisfy(
            agreement -> {
              assertThat(agreement.title()).startsWith("Illustrative agreement: ");
              assertThat(madeUp).containsAll(agreement.partners());
            });
  }

  @Test
  @DisplayName("has illustrative partners of every standing and agreements in every state")
  void everyStateIsShown() {
    assertThat(illustrative().stream().map(Organisation::target)).contains(Standing.values());
    assertThat(material.agreements().stream().map(Agreement::state)).contains(State.values());
  }

  @Test
  @DisplayName("has an agreement in force with a partner that is suspended in the end (A-10)")
  void anAgreementGoesOnHold() {
    Set<String> suspended =
        illustrative().stream()
            .filter(partner -> partner.target() == Standing.SUSPENDED)
            .map(Organisation::key)
            .collect(Collectors.toSet());

    assertThat(material.agreements())
        .anyMatch(
            agreement ->
                agreement.state() == State.ACTIVE && suspended.containsAll(agreement.partners()));
  }

  @Test
  @DisplayName("refers only to what it has")
  void referencesResolve() {
    Set<String> offices = keys(material.offices(), Office::code);
    Set<String> partners = keys(material.partners(), Organisation::key);
    Set<String> partnerships = keys(material.partnerships(), Partnership::key);
    keys(material.agreements(), Agreement::key);
    keys(material.partners(), Organisation::legalName);
    keys(material.partnerships(), Partnership::title);

    assertThat(offices)
        .containsAll(material.partners().stream().map(Organisation::office).toList());
    assertThat(material.partnerships())
        .allSatisfy(
            partnership -> {
              assertThat(offices).contains(partnership.office());
              assertThat(offices).containsAll(partnership.otherOffices());
              assertThat(partners)
                  .containsAll(
                      partnership.participants().stream().map(Participant::partner).toList());
            });
    assertThat(material.agreements())
        .allSatisfy(
            agreement -> {
              assertThat(offices).contains(agreement.office());
              assertThat(partnerships).contains(agreement.partnership());
            });
  }

  @Test
  @DisplayName("has offices in one tree, with countries and time zones that exist")
  void officesFormATree() {
    Set<String> codes = keys(material.offices(), Office::code);
    Set<String> countries =
        Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toSet());

    assertThat(material.offices())
        .allSatisfy(
            office -> {
              assertThat(ZoneId.of(office.timeZone())).isNotNull();
              assertThat(office.country() == null).isEqualTo(!office.level().equals("COUNTRY"));
              if (office.country() != null) {
                assertThat(countries).contains(office.country());
              }
              if (office.parent() == null) {
                assertThat(office.level()).isEqualTo("HQ");
              } else {
                assertThat(codes).contains(office.parent());
              }
            });
  }

  @Test
  @DisplayName("has the Lounge with its four questions, two of them with parts, and its talk")
  void theLounge() {
    Consultation lounge = material.consultation();

    assertThat(lounge.questions()).hasSize(4);
    assertThat(lounge.questions()).filteredOn(question -> !question.parts().isEmpty()).hasSize(2);
    assertThat(lounge.comments()).anyMatch(comment -> !comment.replies().isEmpty());
    Set<String> asked = keys(lounge.questions(), Consultation.Question::key);
    assertThat(lounge.comments()).allMatch(comment -> asked.contains("" + comment.question()));
  }
}
