package org.partnership.reporting.projection.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner.
 *
 * @param country ISO 3166 alpha-2; none for some global bodies
 * @param focusAreas OECD-DAC sector codes
 * @param offices that registered it or have a relation to it
 */
public record PartnerState(
    String name,
    List<String> categories,
    @Nullable String country,
    @Nullable String reach,
    List<String> focusAreas,
    String status,
    List<String> offices)
    implements State {

  private static final String FIRST_STATUS = "PROSPECT";

  public PartnerState {
    categories = List.copyOf(categories);
    focusAreas = List.copyOf(focusAreas);
    offices = List.copyOf(offices);
  }

  static PartnerState after(@Nullable PartnerState known, Fact fact) {
    PartnerState before = known == null ? stub(fact.subject()) : known;
    return switch (fact.type()) {
      case "partner.registered.v1" ->
          before
              .profile(fact)
              .status(fact.text("status", FIRST_STATUS))
              .relatedTo(fact.text("registeredBy"));
      case "partner.updated.v1" -> before.profile(fact);
      case "partner.office-related.v1" -> before.relatedTo(fact.text("office"));
      case "partner.assessment-started.v1",
          "partner.eligible.v1",
          "partner.declined.v1",
          "partner.expired.v1",
          "partner.suspended.v1",
          "partner.reinstated.v1",
          "partner.blocked.v1",
          "partner.unblocked.v1",
          "partner.archived.v1",
          "partner.merged.v1",
          "partner.merge-undone.v1",
          "partner.absorbed.v1",
          "partner.absorption-undone.v1" ->
          before.status(fact.text("to", before.status));
      default -> before;
    };
  }

  /** Before its registration was read: it is there, nothing is known of it. */
  private static PartnerState stub(String id) {
    return new PartnerState(id, List.of(), null, null, List.of(), FIRST_STATUS, List.of());
  }

  private PartnerState profile(Fact fact) {
    return new PartnerState(
        fact.text("legalName", name),
        fact.texts("categories"),
        fact.text("country"),
        fact.text("reach"),
        fact.texts("focusAreas"),
        status,
        offices);
  }

  private PartnerState status(String now) {
    return new PartnerState(name, categories, country, reach, focusAreas, now, offices);
  }

  private PartnerState relatedTo(@Nullable String office) {
    if (office == null || offices.contains(office)) {
      return this;
    }
    List<String> more = new ArrayList<>(offices);
    more.add(office);
    return new PartnerState(name, categories, country, reach, focusAreas, status, more);
  }
}
