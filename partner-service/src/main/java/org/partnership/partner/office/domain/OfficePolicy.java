package org.partnership.partner.office.domain;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** One HQ at the top, regional offices below it, country offices below those. */
public final class OfficePolicy {

  private OfficePolicy() {}

  /**
   * Registers an office.
   *
   * @param parent the office above as it is known, null when it is not
   * @param root code of HQ
   */
  public static Decision<Office> register(Office office, @Nullable Office parent, String root) {
    List<Reason> reasons = reasonsAgainst(office, parent, root);
    return reasons.isEmpty()
        ? Decision.accept(office, OfficeEvent.Registered.of(office))
        : Decision.refuse(Refusal.policy("office-not-acceptable", reasons));
  }

  /** Changes an office; code and level stay what they are. */
  public static Decision<Office> change(
      Office before, Office after, @Nullable Office parent, String root) {
    List<Reason> reasons = reasonsAgainst(after, parent, root);
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("office-not-acceptable", reasons));
    }
    List<String> changed = changed(before, after);
    return changed.isEmpty()
        ? Decision.accept(before)
        : Decision.accept(after, OfficeEvent.Updated.of(after, changed));
  }

  private static List<Reason> reasonsAgainst(Office office, @Nullable Office parent, String root) {
    List<Reason> reasons = new ArrayList<>();
    if (office.level() == OfficeLevel.HQ) {
      if (!office.code().equals(root)) {
        reasons.add(Reason.plain("office-second-headquarters", root).at("/level"));
      }
      if (office.parent() != null) {
        reasons.add(Reason.plain("office-headquarters-has-no-parent").at("/parent"));
      }
    } else if (office.parent() == null || parent == null) {
      reasons.add(
          Reason.plain("office-parent-unknown", Objects.requireNonNullElse(office.parent(), "-"))
              .at("/parent"));
    } else if (!parent.level().isAbove(office.level())) {
      reasons.add(
          Reason.plain("office-parent-not-above", parent.code(), parent.level(), office.level())
              .at("/parent"));
    }
    if (office.level() == OfficeLevel.COUNTRY && office.country() == null) {
      reasons.add(Reason.plain("office-country-missing").at("/country"));
    }
    if (!isTimeZone(office.timeZone())) {
      reasons.add(Reason.plain("office-time-zone-unknown", office.timeZone()).at("/timeZone"));
    }
    return reasons;
  }

  private static boolean isTimeZone(String text) {
    try {
      return ZoneId.of(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static List<String> changed(Office before, Office after) {
    List<String> changed = new ArrayList<>();
    note(changed, "name", before.name(), after.name());
    note(changed, "parent", before.parent(), after.parent());
    note(changed, "country", before.country(), after.country());
    note(changed, "timeZone", before.timeZone(), after.timeZone());
    return changed;
  }

  private static void note(
      List<String> changed, String field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changed.add(field);
    }
  }
}
