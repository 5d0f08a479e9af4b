package org.partnership.agreement.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.partnership.agreement.exchange.domain.Rate;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * The rates of one month as CSV: the columns month, currency and units_per_usd in this order, under
 * a heading; UTF-8 with or without a byte order mark.
 */
record RatesFile(String month, List<Rate> rates) {

  static final String COLUMNS = "month, currency, units_per_usd";

  private static final int MAX_BYTES = 64 * 1024;

  static RatesFile read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new RefusedException(
          Refusal.of(Refusal.Kind.TOO_LARGE, Reason.of("A-14", "rates-file-too-large", MAX_BYTES)));
    }
    List<Reason> faults = new ArrayList<>();
    List<String> months = new ArrayList<>();
    List<Rate> rates = new ArrayList<>();
    for (CSVRecord row : rows(text(bytes))) {
      String fault = fault(row);
      if (fault != null) {
        faults.add(Reason.of("A-14", fault, row.getRecordNumber(), COLUMNS).at("/rates"));
      } else {
        months.add(row.get(0).strip());
        rates.add(new Rate(row.get(1).strip(), row.get(2).strip()));
      }
    }
    if (months.stream().distinct().count() > 1) {
      faults.add(Reason.of("A-14", "rates-of-many-months", months.stream().distinct().toList()));
    }
    if (rates.isEmpty() && faults.isEmpty()) {
      faults.add(Reason.of("A-14", "rates-file-malformed", COLUMNS));
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(new Refusal(Refusal.Kind.MALFORMED, faults.get(0).code(), faults));
    }
    return new RatesFile(months.get(0), rates);
  }

  private static @org.jspecify.annotations.Nullable String fault(CSVRecord row) {
    boolean fits =
        row.size() == 3
            && row.get(0).strip().matches(ExchangeRatesBody.MONTH)
            && row.get(1).strip().matches(ExchangeRatesBody.CURRENCY)
            && row.get(2).strip().matches(ExchangeRatesBody.DECIMAL);
    return fits ? null : "rates-row-malformed";
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static List<CSVRecord> rows(String text) {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      List<CSVRecord> rows = parser.getRecords();
      if (rows.isEmpty() || !isHeading(rows.get(0))) {
        throw malformed();
      }
      return rows.subList(1, rows.size());
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw malformed();
    }
  }

  private static boolean isHeading(CSVRecord row) {
    String heading = String.join(",", row.toList()).toLowerCase(Locale.ROOT);
    return heading.replaceAll("[\\s_-]", "").equals("month,currency,unitsperusd");
  }

  private static RefusedException malformed() {
    return new RefusedException(
        Refusal.of(Refusal.Kind.MALFORMED, Reason.of("A-14", "rates-file-malformed", COLUMNS)));
  }
}
