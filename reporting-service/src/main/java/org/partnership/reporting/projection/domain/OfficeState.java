package org.partnership.reporting.projection.domain;

import org.jspecify.annotations.Nullable;

/**
 * An office.
 *
 * @param level HQ, REGIONAL or COUNTRY
 * @param parent code of the office above
 * @param country ISO 3166 alpha-2
 */
public record OfficeState(
    String name,
    String level,
    @Nullable String parent,
    @Nullable String country,
    @Nullable String timeZone)
    implements State {

  static OfficeState after(@Nullable OfficeState before, Fact fact) {
    return switch (fact.type()) {
      case "office.registered.v1", "office.updated.v1" ->
          new OfficeState(
              fact.text("name", fact.subject()),
              fact.text("level", "COUNTRY"),
              fact.text("parent"),
              fact.text("country"),
              fact.text("timeZone"));
      default ->
          before == null ? new OfficeState(fact.subject(), "COUNTRY", null, null, null) : before;
    };
  }
}
