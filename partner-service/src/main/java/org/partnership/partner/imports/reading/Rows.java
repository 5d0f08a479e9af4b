package org.partnership.partner.imports.reading;

import java.util.ArrayList;
import java.util.List;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.partner.imports.domain.ReadRow;

/** Collects rows up to a bound. */
final class Rows {

  private static final int NAME_MAX = 120;

  private final int max;
  private final List<ReadRow> rows = new ArrayList<>();

  Rows(int max) {
    this.max = max;
  }

  void add(ReadRow row) {
    if (rows.size() == max) {
      throw new RefusedException(
          Refusal.of(Refusal.Kind.TOO_LARGE, Reason.of("P-10", "import-too-many-rows", max)));
    }
    rows.add(row);
  }

  List<ReadRow> all() {
    if (rows.isEmpty()) {
      throw new RefusedException(Refusal.policy(Reason.of("P-10", "import-without-rows")));
    }
    return rows;
  }

  /** A text as it may be shown again. */
  static String shown(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+", " ").strip();
    return plain.length() > NAME_MAX ? plain.substring(0, NAME_MAX) + "…" : plain;
  }
}
