package org.partnership.agreement.partnership.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;

/**
 * What people write about a partnership.
 *
 * @param results for children that it is for
 * @param office the lead office; fixed
 * @param otherOffices that take part and may read it
 * @param focalPoint pseudonymous id of the person who looks after it
 * @param endDate when it is expected to end (C-3)
 * @param decision what becomes of it at the end of the cycle
 * @param published whether the public overview shows it
 */
public record Details(
    String title,
    List<String> results,
    List<ContributionToResults> contributions,
    Form form,
    @Nullable Engagement engagement,
    @Nullable Reach reach,
    List<String> countries,
    String office,
    List<String> otherOffices,
    @Nullable String focalPoint,
    List<Participant> participants,
    @Nullable String governance,
    List<Risk> risks,
    Map<Principle, PrincipleAnswer> principles,
    @Nullable String exitStrategy,
    @Nullable LocalDate endDate,
    @Nullable EndDecision decision,
    boolean published) {

  public Details {
    results = List.copyOf(results);
    contributions = List.copyOf(contributions);
    countries = List.copyOf(countries);
    otherOffices = List.copyOf(otherOffices);
    participants = List.copyOf(participants);
    risks = List.copyOf(risks);
    principles = inOrder(principles);
  }

  private static Map<Principle, PrincipleAnswer> inOrder(Map<Principle, PrincipleAnswer> answers) {
    Map<Principle, PrincipleAnswer> ordered = new EnumMap<>(Principle.class);
    ordered.putAll(answers);
    return Collections.unmodifiableMap(ordered);
  }

  /** Ids of the partners that take part. */
  public Set<String> partnerIds() {
    Set<String> ids = new LinkedHashSet<>();
    participants.forEach(p -> ids.add(p.partnerId()));
    return ids;
  }

  /** Field by field, what makes the other differ from this. */
  List<FieldChange> changesTo(Details other) {
    return new FieldChanges()
        .field("title", title, other.title)
        .field("results", results, other.results)
        .field("contributions", contributions, other.contributions)
        .field("form", form, other.form)
        .field("engagement", engagement, other.engagement)
        .field("reach", reach, other.reach)
        .field("countries", countries, other.countries)
        .field("otherOffices", otherOffices, other.otherOffices)
        .field("focalPoint", focalPoint, other.focalPoint)
        .field("participants", participants, other.participants)
        .field("governance", governance, other.governance)
        .field("risks", risks, other.risks)
        .field("principles", principles, other.principles)
        .field("exitStrategy", exitStrategy, other.exitStrategy)
        .field("endDate", endDate, other.endDate)
        .field("decision", decision, other.decision)
        .field("published", published, other.published)
        .changes();
  }
}
