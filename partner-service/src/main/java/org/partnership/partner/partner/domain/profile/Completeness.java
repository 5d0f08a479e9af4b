package org.partnership.partner.partner.domain.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How complete a profile is, section by section.
 *
 * @param percent of all fields that count
 */
public record Completeness(int percent, List<Section> sections) {

  /** One section and what is missing in it. */
  public record Section(String section, int percent, List<String> missing) {}

  private record Field(String section, String name, Predicate<Profile> filled) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("identity", "legalName", p -> true),
          new Field("identity", "shortName", p -> p.shortName() != null),
          new Field("identity", "categories", p -> !p.categories().isEmpty()),
          new Field(
              "identity",
              "civilSocietyKind",
              p ->
                  p.civilSocietyKind() != null || !p.categories().contains(Category.CIVIL_SOCIETY)),
          new Field("location", "country", p -> p.country() != null || p.reach() == Reach.GLOBAL),
          new Field("location", "reach", p -> p.reach() != null),
          new Field("identifiers", "identifiers", p -> !p.identifiers().isEmpty()),
          new Field("focus", "focusAreas", p -> !p.focusAreas().isEmpty()),
          new Field("offers", "offers", p -> !p.offers().isEmpty()),
          new Field("people", "contacts", p -> !p.contacts().isEmpty()),
          new Field("people", "officers", p -> !p.officers().isEmpty()),
          new Field("presentation", "languages", p -> !p.languages().isEmpty()),
          new Field("presentation", "website", p -> p.website() != null),
          new Field("presentation", "description", p -> p.description() != null));

  /** Of a profile. */
  public static Completeness of(Profile profile) {
    Map<String, List<Field>> bySection =
        FIELDS.stream()
            .collect(
                Collectors.groupingBy(Field::section, LinkedHashMap::new, Collectors.toList()));
    List<Section> sections =
        bySection.entrySet().stream()
            .map(
                s ->
                    new Section(
                        s.getKey(), percent(s.getValue(), profile), missing(s.getValue(), profile)))
            .toList();
    return new Completeness(percent(FIELDS, profile), sections);
  }

  private static List<String> missing(List<Field> fields, Profile profile) {
    return fields.stream().filter(f -> !f.filled().test(profile)).map(Field::name).toList();
  }

  private static int percent(List<Field> fields, Profile profile) {
    return (fields.size() - missing(fields, profile).size()) * 100 / fields.size();
  }
}
