package org.partnership.partner.imports.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.partner.imports.domain.ReadRow;
import org.partnership.partner.imports.reading.CsvImport.Column;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.CivilSocietyKind;
import org.partnership.partner.partner.domain.profile.Identifier;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.Reach;

/** One row of a CSV file, with all that is wrong in it. */
final class CsvRow {

  private final CSVRecord record;
  private final Map<Column, Integer> columns;
  private final List<Reason> faults = new ArrayList<>();

  private CsvRow(CSVRecord record, Map<Column, Integer> columns) {
    this.record = record;
    this.columns = columns;
  }

  static ReadRow read(CSVRecord record, Map<Column, Integer> columns, int width) {
    CsvRow row = new CsvRow(record, columns);
    String shown = Rows.shown(row.text(Column.LEGAL_NAME));
    if (record.size() != width) {
      return new ReadRow.Faulty(shown, Reason.of("P-10", "csv-row-width", record.size(), width));
    }
    Profile profile = row.profile();
    return row.faults.isEmpty()
        ? new ReadRow.Organisation(shown, profile)
        : new ReadRow.Faulty(shown, row.faults);
  }

  private Profile profile() {
    String parent = optional(Column.PARENT_ID);
    return new Profile(
        text(Column.LEGAL_NAME),
        optional(Column.SHORT_NAME),
        list(Column.FORMER_NAMES),
        list(Column.ALIASES),
        list(Column.CATEGORIES).stream()
            .map(c -> constant(Category.class, Column.CATEGORIES, c))
            .filter(Objects::nonNull)
            .toList(),
        constant(CivilSocietyKind.class, Column.CIVIL_SOCIETY_KIND),
        upper(optional(Column.COUNTRY)),
        headquarters(parent == null),
        parent,
        constant(Reach.class, Column.REACH),
        list(Column.IDENTIFIERS).stream().map(this::identifier).filter(Objects::nonNull).toList(),
        list(Column.FOCUS_AREAS),
        list(Column.TAGS),
        list(Column.OFFERS).stream().map(this::offer).filter(Objects::nonNull).toList(),
        List.of(),
        List.of(),
        list(Column.LANGUAGES),
        optional(Column.WEBSITE),
        optional(Column.DESCRIPTION));
  }

  private String text(Column column) {
    Integer at = columns.get(column);
    return at == null || at >= record.size() ? "" : record.get(at).strip();
  }

  private @Nullable String optional(Column column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  private List<String> list(Column column) {
    return Arrays.stream(text(column).split("[;|]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private boolean headquarters(boolean otherwise) {
    String text = text(Column.HEADQUARTERS).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "" -> otherwise;
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> {
        fault(Column.HEADQUARTERS, text, "true, false");
        yield otherwise;
      }
    };
  }

  private <E extends Enum<E>> @Nullable E constant(Class<E> type, Column column) {
    String text = optional(column);
    return text == null ? null : constant(type, column, text);
  }

  private <E extends Enum<E>> @Nullable E constant(Class<E> type, Column column, String text) {
    String wanted = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
      if (constant.name().equals(wanted)) {
        return constant;
      }
    }
    fault(
        column,
        text,
        String.join(
            ", ",
            Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(Enum::name)
                .toList()));
    return null;
  }

  /** {@code GB-CHC:202918}. */
  private @Nullable Identifier identifier(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      fault(Column.IDENTIFIERS, text, "scheme:id");
      return null;
    }
    return new Identifier(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
  }

  /** {@code SKILL: what it can do}. */
  private @Nullable Offer offer(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      fault(Column.OFFERS, text, "SKILL: …, RESOURCE: …, ABILITY: …");
      return null;
    }
    Offer.Kind kind = constant(Offer.Kind.class, Column.OFFERS, text.substring(0, colon).strip());
    return kind == null ? null : new Offer(kind, text.substring(colon + 1).strip(), List.of());
  }

  private void fault(Column column, String value, String possible) {
    faults.add(Reason.of("P-10", "csv-value-unknown", column.shown(), Rows.shown(value), possible));
  }
}
