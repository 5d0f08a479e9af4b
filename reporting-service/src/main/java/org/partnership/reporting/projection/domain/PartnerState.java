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
 * @param mergedInto the partner that stands for it since a merge (P-2); null: it stands for itself
 */
public record PartnerState(
    String name,
    List<String> categories,
    @Nullable String country,
    @Nullable String reach,
    List<String> focusAreas,
    String status,
    List<String> offices,
    @Nullable String mergedInto)
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
          "partner.absorbed.v1",
          "partner.absorption-undone.v1" ->
          before.status(fact.text("to", before.status));
      case "partner.merged.v1" ->
          before.status(fact.text("to", before.status)).standingFor(fact.text("survivorId"));
      case "partner.merge-undone.v1" ->
          before.status(fact.text("to", before.status)).standingFor(null);
      default -> before;
    };
  }

  /** Before its registration was read: it is there, nothing is known of it. */
  private static PartnerState stub(String id) {
    return new PartnerState(id, List.of(), null, null, List.of(), FIRST_STATUS, List.of(), null);
  }

  private PartnerState profile(Fact fact) {
    return new PartnerState(
        fact.text("legalName", name),
        fact.texts("categories"),
        fact.text("country"),
        fact.text("reach"),
        fact.texts("focusAreas"),
        status,
        offices,
        mergedInto);
  }

  private PartnerState status(String now) {
    return new PartnerState(name, categories, country, reach, focusAreas, now, offices, mergedInto);
  }

  private PartnerState standingFor(@Nullable String survivor) {
    return new PartnerState(
        name, categories, country, reach, focusAreas, status, offices, survivor);
  }

  private PartnerState relatedTo(@Nullable String office) {
    if (office == null || offices.contains(office)) {
      return this;
    }
    List<String> more = new ArrayList<>(offices);
    more.add(office);
    return new PartnerState(name, categories, country, reach, focusAreas, status, more, mergedInto);
  }
}
