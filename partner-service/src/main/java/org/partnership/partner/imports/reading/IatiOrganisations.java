package org.partnership.partner.imports.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.partner.imports.domain.ReadRow;
import org.partnership.partner.imports.reading.Organisations.Sort;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.CivilSocietyKind;
import org.partnership.partner.partner.domain.profile.Identifier;
import org.partnership.partner.partner.domain.profile.Reach;

/**
 * IATI 2.03 organisation files: name and identifier of each organisation; its sort from the type of
 * the reporting organisation where it reports itself; its country from its identifier where that is
 * of a country's register ({@code GB-CHC-202918}).
 */
final class IatiOrganisations {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** The code list OrganisationType. */
  private static final Map<String, Sort> BY_TYPE =
      Map.ofEntries(
          Map.entry("10", Sort.of(Category.GOVERNMENT, Reach.NATIONAL)),
          Map.entry("11", Sort.of(Category.GOVERNMENT, Reach.SUBNATIONAL)),
          Map.entry("15", Sort.of(Category.GOVERNMENT)),
          Map.entry("21", Sort.civil(CivilSocietyKind.INTERNATIONAL, null)),
          Map.entry("22", Sort.civil(CivilSocietyKind.NATIONAL, Reach.NATIONAL)),
          Map.entry("23", Sort.civil(CivilSocietyKind.INTERNATIONAL, Reach.REGIONAL)),
          Map.entry("24", Sort.civil(CivilSocietyKind.NATIONAL, Reach.NATIONAL)),
          Map.entry("30", Sort.of(Category.GLOBAL_PROGRAMME_PARTNERSHIP)),
          Map.entry("40", Sort.of(Category.MULTILATERAL)),
          Map.entry("60", Sort.of(Category.FOUNDATION)),
          Map.entry("70", Sort.of(Category.CORPORATE)),
          Map.entry("71", Sort.of(Category.CORPORATE)),
          Map.entry("72", Sort.of(Category.CORPORATE)),
          Map.entry("73", Sort.of(Category.CORPORATE)),
          Map.entry("80", Sort.of(Category.ACADEMIC_RESEARCH)));

  private IatiOrganisations() {}

  static void read(SafeXml xml, Rows rows) {
    while (xml.next()) {
      if (xml.starts("iati-organisation")) {
        rows.add(organisation(xml));
      }
    }
  }

  private static ReadRow organisation(SafeXml xml) {
    String language = xml.attribute("lang");
    String identifier = "";
    String reporter = "";
    String type = "";
    Names names = new Names(language);
    int below = 0;
    while (xml.next() && !(below == 0 && xml.ends("iati-organisation"))) {
      if (below == 0 && xml.starts("organisation-identifier")) {
        identifier = xml.text();
      } else if (below == 0 && xml.starts("name")) {
        names.read(xml);
      } else if (below == 0 && xml.starts("reporting-org")) {
        reporter = xml.attribute("ref");
        type = xml.attribute("type");
        below++;
      } else {
        // Budgets, documents and the rest stay where they are.
        below += xml.isStart() ? 1 : -1;
      }
    }
    return row(identifier, reporter, type, names);
  }

  private static ReadRow row(String identifier, String reporter, String type, Names names) {
    String name = names.first();
    String shown = Rows.shown(name.isEmpty() ? identifier : name);
    if (identifier.isEmpty()) {
      return new ReadRow.Faulty(shown, Reason.of("P-10", "organisation-identifier-missing"));
    }
    if (!reporter.equals(identifier)) {
      return new ReadRow.Faulty(
          shown, Reason.of("P-10", "organisation-type-not-told", Rows.shown(reporter)));
    }
    Sort sort = BY_TYPE.get(type);
    if (sort == null) {
      return new ReadRow.Faulty(
          shown, Reason.of("P-10", "organisation-type-unknown", Rows.shown(type)));
    }
    return new ReadRow.Organisation(
        shown,
        Organisations.profile(
            name, null, names.others(), sort, country(identifier), split(identifier)));
  }

  /** Registers of a country begin with its code; XI, XM and the like are of no country. */
  private static @Nullable String country(String identifier) {
    int dash = identifier.indexOf('-');
    String prefix = dash < 0 ? "" : identifier.substring(0, dash);
    return COUNTRIES.contains(prefix) || prefix.equals("XK") ? prefix : null;
  }

  /** {@code GB-CHC-202918} is number 202918 of the list GB-CHC. */
  private static Identifier split(String identifier) {
    int first = identifier.indexOf('-');
    int second = first < 0 ? -1 : identifier.indexOf('-', first + 1);
    return second < 0
        ? new Identifier("IATI", identifier)
        : new Identifier(identifier.substring(0, second), identifier.substring(second + 1));
  }

  /** Names in several languages; the one in the default language is the legal one. */
  private static final class Names {
    private final String language;
    private final List<String> all = new ArrayList<>();

    Names(String language) {
      this.language = language;
    }

    void read(SafeXml xml) {
      while (xml.next() && !xml.ends("name")) {
        if (xml.starts("narrative")) {
          String lang = xml.attribute("lang");
          String text = xml.text();
          boolean legal = lang.isEmpty() || lang.equals(language);
          if (!text.isEmpty() && !all.contains(text)) {
            all.add(legal ? 0 : all.size(), text);
          }
        }
      }
    }

    String first() {
      return all.isEmpty() ? "" : all.get(0);
    }

    List<String> others() {
      return all.size() < 2 ? List.of() : all.subList(1, all.size());
    }
  }
}
