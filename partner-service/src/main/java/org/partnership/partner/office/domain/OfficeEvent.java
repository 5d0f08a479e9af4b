package org.partnership.partner.office.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.DomainEvent;

/** What happens to an office. */
public sealed interface OfficeEvent extends DomainEvent {

  /** An office joined the tree. */
  record Registered(
      String code,
      String name,
      OfficeLevel level,
      @Nullable String parent,
      @Nullable String country,
      String timeZone)
      implements OfficeEvent {

    static Registered of(Office o) {
      return new Registered(o.code(), o.name(), o.level(), o.parent(), o.country(), o.timeZone());
    }

    @Override
    public String type() {
      return "office.registered.v1";
    }
  }

  /**
   * An office changed; everything about it as it is now.
   *
   * @param changed names of the fields that differ
   */
  record Updated(
      String code,
      String name,
      OfficeLevel level,
      @Nullable String parent,
      @Nullable String country,
      String timeZone,
      List<String> changed)
      implements OfficeEvent {

    static Updated of(Office o, List<String> changed) {
      return new Updated(
          o.code(), o.name(), o.level(), o.parent(), o.country(), o.timeZone(), changed);
    }

    @Override
    public String type() {
      return "office.updated.v1";
    }
  }
}
