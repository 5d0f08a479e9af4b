package org.partnership.agreement.access;

import java.util.Collection;
import java.util.List;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.springframework.stereotype.Component;

/** Offices that requests name. */
@Component
public class OfficeNames {

  /** Form of an office's code. */
  public static final String PATTERN = "[A-Z][A-Z0-9-]{1,19}";

  private final Access access;

  OfficeNames(Access access) {
    this.access = access;
  }

  /**
   * Refuses with 422 offices that nobody has registered. A caller's own is known from their token,
   * even before its event has come.
   */
  public void requireKnown(Collection<String> offices, Caller caller, String pointer) {
    String own = caller instanceof Caller.Staff staff ? staff.office() : "";
    List<Reason> unknown =
        offices.stream()
            .filter(o -> !o.equals(own) && !access.offices().exists(o))
            .map(o -> Reason.plain("office-unknown", o).at(pointer))
            .toList();
    if (!unknown.isEmpty()) {
      throw new RefusedException(Refusal.policy("office-unknown", unknown));
    }
  }
}
