package org.partnership.partner.imports.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.partner.imports.domain.ImportFormat;

/**
 * Reads CSV as RFC 4180 has it, in UTF-8 with or without a byte order mark. The first row names the
 * columns, see {@link Column}; names are compared without case, spaces and underscores.
 */
final class CsvImport {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvImport() {}

  static ImportFile read(InputStream in, int maxRows) {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    Rows rows = new Rows(maxRows);
    try (CSVParser parser =
        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(withoutMark(reader))) {
      Map<Column, Integer> columns = null;
      int width = 0;
      for (CSVRecord record : parser) {
        if (columns == null) {
          columns = columns(record);
          width = record.size();
        } else {
          rows.add(CsvRow.read(record, columns, width));
        }
      }
      return new ImportFile(ImportFormat.CSV, rows.all());
    } catch (UncheckedIOException e) {
      throw unreadable(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unreadable(e);
    } catch (IllegalStateException e) {
      throw malformed();
    }
  }

  private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Map<Column, Integer> columns(CSVRecord header) {
    Map<Column, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      Optional<Column> column = Column.named(name);
      if (column.isEmpty()) {
        throw refused("csv-column-unknown", Rows.shown(name), Column.all());
      }
      if (columns.putIfAbsent(column.get(), i) != null) {
        throw refused("csv-column-twice", Rows.shown(name));
      }
    }
    for (Column required : List.of(Column.LEGAL_NAME, Column.CATEGORIES)) {
      if (!columns.containsKey(required)) {
        throw refused("csv-column-missing", required.shown());
      }
    }
    return columns;
  }

  private static RefusedException refused(String code, Object... args) {
    return new RefusedException(Refusal.policy(Reason.of("P-10", code, args)));
  }

  private static RefusedException unreadable(IOException e) {
    return e instanceof CharacterCodingException
        ? new RefusedException(
            Refusal.of(Refusal.Kind.MALFORMED, Reason.of("P-10", "csv-not-utf-8")))
        : malformed();
  }

  private static RefusedException malformed() {
    return new RefusedException(
        Refusal.of(Refusal.Kind.MALFORMED, Reason.of("P-10", "csv-malformed")));
  }

  /** The columns there are; lists hold their values with ; or | between. */
  enum Column {
    LEGAL_NAME,
    SHORT_NAME,
    FORMER_NAMES,
    ALIASES,
    CATEGORIES,
    CIVIL_SOCIETY_KIND,
    COUNTRY,
    HEADQUARTERS,
    PARENT_ID,
    REACH,
    IDENTIFIERS,
    FOCUS_AREAS,
    TAGS,
    OFFERS,
    LANGUAGES,
    WEBSITE,
    DESCRIPTION;

    static Optional<Column> named(String text) {
      String wanted = bare(text);
      return Arrays.stream(values()).filter(c -> bare(c.name()).equals(wanted)).findFirst();
    }

    private static String bare(String text) {
      return text.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    String shown() {
      return name().toLowerCase(Locale.ROOT);
    }

    static String all() {
      return String.join(", ", Arrays.stream(values()).map(Column::shown).toList());
    }
  }
}
