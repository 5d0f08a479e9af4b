package org.partnership.reporting.projection.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A partnership.
 *
 * @param office the lead office
 * @param partners ids of the participants
 * @param step of the partnering cycle
 * @param published whether the public may know of it
 */
public record PartnershipState(
    String title,
    List<String> contributions,
    @Nullable String form,
    List<String> countries,
    @Nullable String office,
    List<String> otherOffices,
    List<String> partners,
    String step,
    boolean published,
    @Nullable LocalDate endDate)
    implements State {

  private static final String FIRST_STEP = "SCOPING";

  /** Steps before the participants are at the table. */
  private static final Set<String> BEFORE_BUILDING = Set.of("SCOPING", "IDENTIFYING");

  public PartnershipState {
    contributions = List.copyOf(contributions);
    countries = List.copyOf(countries);
    otherOffices = List.copyOf(otherOffices);
    partners = List.copyOf(partners);
  }

  static PartnershipState after(@Nullable PartnershipState known, Fact fact) {
    PartnershipState before = known == null ? stub(fact) : known;
    return switch (fact.type()) {
      case "partnership.created.v1" -> before.content(fact).step(fact.text("step", FIRST_STEP));
      case "partnership.updated.v1" -> before.content(fact);
      case "partnership.moved.v1" -> before.step(fact.text("to", before.step));
      default -> before;
    };
  }

  private static PartnershipState stub(Fact fact) {
    return new PartnershipState(
        fact.subject(),
        List.of(),
        null,
        List.of(),
        fact.office(),
        List.of(),
        List.of(),
        FIRST_STEP,
        false,
        null);
  }

  private PartnershipState content(Fact fact) {
    return new PartnershipState(
        fact.text("title", title),
        fact.texts("contributions"),
        fact.text("form"),
        fact.texts("countries"),
        fact.textOr("office", office),
        fact.texts("otherOffices"),
        fact.textsIn("participants", "partnerId").stream().distinct().toList(),
        step,
        fact.flag("published"),
        fact.date("endDate"));
  }

  private PartnershipState step(String now) {
    return new PartnershipState(
        title,
        contributions,
        form,
        countries,
        office,
        otherOffices,
        partners,
        now,
        published,
        endDate);
  }

  /** Whether the participants' own people may see it: they are at the table, or everybody may. */
  public boolean shownToParticipants() {
    return published || !BEFORE_BUILDING.contains(step);
  }
}
