package org.partnership.reporting.overview.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** By what figures are grouped and filtered. */
public enum Dimension {
  CATEGORY("category"),
  COUNTRY("country"),
  REGION("region"),
  FOCUS_AREA("focusArea"),
  CONTRIBUTION("contribution"),
  KIND("kind"),
  STATUS("status"),
  FORM("form"),
  STEP("step"),
  OFFICE("office");

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  /** Name as in the API. */
  public String label() {
    return label;
  }

  public static Optional<Dimension> named(String label) {
    return Stream.of(values()).filter(d -> d.label.equals(label)).findFirst();
  }

  /** All names. */
  public static String[] labels() {
    return Stream.of(values()).map(Dimension::label).toArray(String[]::new);
  }
}
