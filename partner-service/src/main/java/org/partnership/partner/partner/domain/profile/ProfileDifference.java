package org.partnership.partner.partner.domain.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two profiles, field by field. */
public final class ProfileDifference {

  /** Names, categories and identifiers are the offices' business, not the partner's own (annex). */
  public static final Set<String> RESERVED =
      Set.of("legalName", "shortName", "formerNames", "aliases", "categories", "identifiers");

  private static final String WITHHELD = "";

  private record Field(String name, Function<Profile, @Nullable Object> value, boolean personal) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("legalName", Profile::legalName, false),
          new Field("shortName", Profile::shortName, false),
          new Field("formerNames", Profile::formerNames, false),
          new Field("aliases", Profile::aliases, false),
          new Field("categories", Profile::categories, false),
          new Field("civilSocietyKind", Profile::civilSocietyKind, false),
          new Field("country", Profile::country, false),
          new Field("headquarters", Profile::headquarters, false),
          new Field("parentId", Profile::parentId, false),
          new Field("reach", Profile::reach, false),
          new Field("identifiers", Profile::identifiers, false),
          new Field("focusAreas", Profile::focusAreas, false),
          new Field("tags", Profile::tags, false),
          new Field("offers", Profile::offers, false),
          new Field("contacts", Profile::contacts, true),
          new Field("officers", Profile::officers, true),
          new Field("languages", Profile::languages, false),
          new Field("website", Profile::website, false),
          new Field("description", Profile::description, false));

  private ProfileDifference() {}

  /** The changes; of personal data only that it changed. */
  public static List<FieldChange> between(Profile before, Profile after) {
    List<FieldChange> changes = new ArrayList<>();
    for (Field field : FIELDS) {
      Object from = field.value().apply(before);
      Object to = field.value().apply(after);
      if (!Objects.equals(from, to)) {
        changes.add(
            field.personal()
                ? FieldChange.of(field.name(), WITHHELD, WITHHELD)
                : FieldChange.of(field.name(), from, to));
      }
    }
    return changes;
  }
}
