package org.partnership.partner.imports.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.partner.imports.domain.ReadRow;
import org.partnership.partner.imports.reading.Organisations.Sort;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.CivilSocietyKind;
import org.partnership.partner.partner.domain.profile.Identifier;
import org.partnership.partner.partner.domain.profile.Reach;

/**
 * Aid channels of the OECD (the IATI code list CRSChannelCode) as organisations. An item's category
 * is the class of channels it belongs to; classes themselves and kinds of bodies ({@code Central
 * Government}, {@code Pension Funds}) are no organisations.
 */
final class Channels {

  private static final String SCHEME = "XM-DAC";
  private static final Pattern NOTE = Pattern.compile("\\s+[\\[(]([^\\])]*)");
  private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,10}");

  /** Bodies that stand for their whole group and are organisations all the same. */
  private static final Set<String> BODIES = Set.of("43000", "44000", "45000");

  /** Offices and societies of many countries under one code. */
  private static final Set<String> MANY = Set.of("22501", "22502", "23501");

  /** Governments, private sector and the rest are only named by class. */
  private static final Pattern CLASSES_ONLY = Pattern.compile("(1[0-9]|6[0-9]|9[0-9])[0-9]{3}");

  private static final Map<String, Sort> BY_CODE =
      Map.of(
          "42004", Sort.of(Category.INTERNATIONAL_FINANCIAL_INSTITUTION, Reach.REGIONAL),
          "43000", Sort.of(Category.INTERNATIONAL_FINANCIAL_INSTITUTION, Reach.GLOBAL),
          "44000", Sort.of(Category.INTERNATIONAL_FINANCIAL_INSTITUTION, Reach.GLOBAL),
          "45000", Sort.of(Category.MULTILATERAL, Reach.GLOBAL),
          "47045", Sort.of(Category.GLOBAL_PROGRAMME_PARTNERSHIP, Reach.GLOBAL),
          "47122", Sort.of(Category.GLOBAL_PROGRAMME_PARTNERSHIP, Reach.GLOBAL),
          "47501", Sort.of(Category.GLOBAL_PROGRAMME_PARTNERSHIP, Reach.GLOBAL),
          "21016", Sort.civil(CivilSocietyKind.RED_CROSS_RED_CRESCENT, Reach.GLOBAL),
          "21018", Sort.civil(CivilSocietyKind.RED_CROSS_RED_CRESCENT, Reach.GLOBAL));

  private static final Map<String, Sort> BY_CLASS =
      Map.ofEntries(
          Map.entry("21000", Sort.civil(CivilSocietyKind.INTERNATIONAL, Reach.GLOBAL)),
          Map.entry("22000", Sort.civil(CivilSocietyKind.INTERNATIONAL, null)),
          Map.entry("23000", Sort.civil(CivilSocietyKind.NATIONAL, null)),
          Map.entry("31000", Sort.of(Category.GLOBAL_PROGRAMME_PARTNERSHIP, Reach.GLOBAL)),
          Map.entry("32000", Sort.civil(CivilSocietyKind.COALITION, null)),
          Map.entry("41000", Sort.of(Category.UN_AGENCY, Reach.GLOBAL)),
          Map.entry("41100", Sort.of(Category.UN_AGENCY, Reach.GLOBAL)),
          Map.entry("41300", Sort.of(Category.UN_AGENCY, Reach.GLOBAL)),
          Map.entry("41400", Sort.of(Category.UN_AGENCY, Reach.GLOBAL)),
          Map.entry("41500", Sort.of(Category.UN_AGENCY, Reach.GLOBAL)),
          Map.entry("41600", Sort.of(Category.UN_AGENCY, Reach.GLOBAL)),
          Map.entry("41700", Sort.of(Category.UN_AGENCY, Reach.GLOBAL)),
          Map.entry("42000", Sort.of(Category.MULTILATERAL, Reach.REGIONAL)),
          Map.entry("43000", Sort.of(Category.INTERNATIONAL_FINANCIAL_INSTITUTION, Reach.GLOBAL)),
          Map.entry("44000", Sort.of(Category.INTERNATIONAL_FINANCIAL_INSTITUTION, Reach.GLOBAL)),
          Map.entry("45000", Sort.of(Category.MULTILATERAL, Reach.GLOBAL)),
          Map.entry("46000", Sort.of(Category.INTERNATIONAL_FINANCIAL_INSTITUTION, Reach.REGIONAL)),
          Map.entry("47000", Sort.of(Category.MULTILATERAL)),
          Map.entry("51000", Sort.of(Category.ACADEMIC_RESEARCH)));

  /** An item of the list as it stands there. */
  record Item(String code, String name, List<String> otherNames, String parent, boolean active) {}

  private Channels() {}

  static List<ReadRow> rows(List<Item> items) {
    Set<String> classes = new HashSet<>();
    items.forEach(item -> classes.add(item.parent()));
    return items.stream().map(item -> row(item, classes)).toList();
  }

  private static ReadRow row(Item item, Set<String> classes) {
    String shown = Rows.shown(item.code() + " " + item.name());
    boolean aClass =
        !BODIES.contains(item.code())
            && (item.parent().isEmpty()
                || classes.contains(item.code())
                || MANY.contains(item.code())
                || CLASSES_ONLY.matcher(item.code()).matches());
    if (aClass) {
      return new ReadRow.LeftOut(shown, Reason.of("P-10", "channel-is-a-class", item.code()));
    }
    if (!item.active()) {
      return new ReadRow.LeftOut(shown, Reason.of("P-10", "channel-withdrawn", item.code()));
    }
    Sort byCode = BY_CODE.get(item.code());
    Sort sort = byCode == null ? BY_CLASS.get(item.parent()) : byCode;
    if (sort == null) {
      return new ReadRow.Faulty(
          shown, Reason.of("P-10", "organisation-type-unknown", item.parent()));
    }
    String name = withoutNote(item.name());
    List<String> aliases = new ArrayList<>();
    for (String other : item.otherNames()) {
      String alias = withoutNote(other);
      if (!alias.equals(name) && !aliases.contains(alias)) {
        aliases.add(alias);
      }
    }
    return new ReadRow.Organisation(
        shown,
        Organisations.profile(
            name, acronym(item.name()), aliases, sort, null, new Identifier(SCHEME, item.code())));
  }

  /** Notes on what may be counted stand in brackets behind the name; they are no part of it. */
  private static String withoutNote(String name) {
    Matcher note = NOTE.matcher(name);
    return note.find() ? name.substring(0, note.start()) : name;
  }

  private static @Nullable String acronym(String name) {
    Matcher note = NOTE.matcher(name);
    return note.find() && ACRONYM.matcher(note.group(1)).matches() ? note.group(1) : null;
  }
}
