package org.partnership.partner.partner.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnership.partner.partner.domain.Sample;

class ProfileTest {

  private static Profile with(Profile p, List<Contact> contacts, List<Identifier> identifiers) {
    return new Profile(
        p.legalName(),
        p.shortName(),
        p.formerNames(),
        p.aliases(),
        p.categories(),
        p.civilSocietyKind(),
        p.country(),
        p.headquarters(),
        p.parentId(),
        p.reach(),
        identifiers,
        p.focusAreas(),
        p.tags(),
        p.offers(),
        contacts,
        p.officers(),
        p.languages(),
        p.website(),
        p.description());
  }

  @Test
  void R_2_a_change_of_contacts_is_noted_without_what_they_are() {
    Profile before = Sample.profile("One");
    Profile after =
        with(before, List.of(new Contact("A. Person", "a@example.org", null, null)), List.of());

    List<FieldChange> changes = ProfileDifference.between(before, after);

    assertThat(changes).containsExactly(new FieldChange("contacts", "", ""));
  }

  @Test
  void R_2_a_change_says_from_what_to_what() {
    Profile before = Sample.profile("One");
    Profile after = with(before, List.of(), List.of(new Identifier("GB-CHC", "202918")));

    assertThat(ProfileDifference.between(before, after))
        .containsExactly(new FieldChange("identifiers", "", "GB-CHC-202918"));
  }

  @Test
  void completeness_says_per_section_what_is_missing() {
    Completeness completeness = Completeness.of(Sample.profile("One"));

    assertThat(completeness.percent()).isBetween(1, 99);
    Completeness.Section location =
        completeness.sections().stream()
            .filter(s -> s.section().equals("location"))
            .findFirst()
            .orElseThrow();
    assertThat(location.percent()).isEqualTo(100);
    assertThat(completeness.sections().stream().flatMap(s -> s.missing().stream()))
        .contains("contacts", "civilSocietyKind", "website")
        .doesNotContain("legalName", "country");
  }
}
