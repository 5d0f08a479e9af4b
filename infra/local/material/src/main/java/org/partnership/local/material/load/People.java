package org.partnership.local.material.load;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.local.material.data.Office;

/**
 * Which demonstration user acts for an office. Preparing and deciding are different people;
 * an office without people of its own is acted for by the nearest one above it.
 */
final class People {

  /** May do what only headquarters may. */
  static final String HQ_ADMIN = "hq-admin";

  private final Map<String, Office> offices;

  People(List<Office> offices) {
    this.offices = offices.stream().collect(Collectors.toMap(Office::code, Function.identity()));
  }

  /** Prepares, drafts, submits and moves. */
  String officer(String office) {
    return of(office) + "-officer";
  }

  /** Decides assessments. */
  String reviewer(String office) {
    return of(office) + "-reviewer";
  }

  /** Approves and signs for the office. */
  String authorized(String office) {
    return of(office) + "-authorized";
  }

  /** The administrator of an office, or of the nearest one above it that has people. */
  String admin(String office) {
    return of(office) + "-admin";
  }

  private String of(String code) {
    @Nullable Office office = offices.get(code);
    while (office != null) {
      if (office.people() != null) {
        return office.people();
      }
      office = office.parent() == null ? null : offices.get(office.parent());
    }
    throw new IllegalArgumentException("Nobody acts for office " + code);
  }
}
