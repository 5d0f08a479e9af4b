package org.partnership.partner.imports.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.CivilSocietyKind;
import org.partnership.partner.partner.domain.profile.Identifier;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.Reach;

/** Profiles as the XML layouts give them: names, a category, an identifier, where it is. */
final class Organisations {

  private Organisations() {}

  /** What sort of organisation a code of a list stands for. */
  record Sort(List<Category> categories, @Nullable CivilSocietyKind kind, @Nullable Reach reach) {

    static Sort of(Category category) {
      return new Sort(List.of(category), null, null);
    }

    static Sort of(Category category, Reach reach) {
      return new Sort(List.of(category), null, reach);
    }

    static Sort civil(CivilSocietyKind kind, @Nullable Reach reach) {
      return new Sort(List.of(Category.CIVIL_SOCIETY), kind, reach);
    }
  }

  static Profile profile(
      String legalName,
      @Nullable String shortName,
      List<String> aliases,
      Sort sort,
      @Nullable String country,
      Identifier identifier) {
    return new Profile(
        legalName,
        shortName,
        List.of(),
        aliases,
        sort.categories(),
        sort.kind(),
        country,
        true,
        null,
        sort.reach(),
        List.of(identifier),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }
}
