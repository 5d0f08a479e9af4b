package org.partnership.partner.imports.domain;

import java.util.List;
import org.partnership.kit.refusal.Reason;
import org.partnership.partner.partner.domain.profile.Profile;

/** A row of a file as it was understood. */
public sealed interface ReadRow {

  /** What the row is about, for people; cut where it is long. */
  String name();

  /** An organisation, its fields not yet checked. */
  record Organisation(String name, Profile profile) implements ReadRow {}

  /** Not an organisation to be registered: a generic class, something withdrawn. */
  record LeftOut(String name, Reason reason) implements ReadRow {}

  /** Something in it cannot be understood. */
  record Faulty(String name, List<Reason> reasons) implements ReadRow {
    public Faulty {
      reasons = List.copyOf(reasons);
    }

    public Faulty(String name, Reason reason) {
      this(name, List.of(reason));
    }
  }
}
