package org.partnership.partner.partner.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.duplicate.Absorption;
import org.partnership.partner.partner.domain.duplicate.Claim;
import org.partnership.partner.partner.domain.duplicate.Distinct;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.SearchFields;
import org.partnership.partner.partner.domain.screening.Hit;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.Rating;

/**
 * A partner in the register. Changed only through {@link PartnerEdit}, which keeps what is derived.
 *
 * @param office the office that registered it
 * @param search what it is found by
 * @param offices all offices with a relation to it, the registering one included
 * @param suspension while it is in force, also under a blocking
 * @param blocking while it is in force
 * @param eligibleUntil last day of its newest passed assessment of core principles
 * @param rating of its financial capacity, else of its newest rated assessment
 * @param statusSince when the status last moved
 * @param distinctFrom partners that were decided to be other organisations
 * @param claim of a merge that is being decided
 * @param merge into another partner
 * @param absorptions of partners that were merged into this one
 */
public record Partner(
    Profile profile,
    PartnerStatus status,
    String office,
    SearchFields search,
    List<OfficeRelation> relations,
    List<String> offices,
    List<Assessment> assessments,
    List<Flag> flags,
    @Nullable Suspension suspension,
    @Nullable Blocking blocking,
    @Nullable LocalDate eligibleUntil,
    @Nullable Rating rating,
    Instant statusSince,
    List<Hit> hits,
    List<Distinct> distinctFrom,
    @Nullable Claim claim,
    @Nullable Merge merge,
    List<Absorption> absorptions,
    List<HistoryEntry> history) {

  public Partner {
    relations = List.copyOf(relations);
    offices = List.copyOf(offices);
    assessments = List.copyOf(assessments);
    flags = List.copyOf(flags);
    hits = listed(hits);
    distinctFrom = listed(distinctFrom);
    absorptions = listed(absorptions);
    history = List.copyOf(history);
  }

  /** Records written before there were such things have none. */
  private static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The id that stands for it, where it is merged into another. */
  public Optional<String> survivor() {
    return Optional.ofNullable(merge).filter(Merge::holds).map(Merge::survivorId);
  }

  /** One of its sanctions hits. */
  public Optional<Hit> hit(String id) {
    return hits.stream().filter(h -> h.id().equals(id)).findFirst();
  }

  /** An office's relation to it. */
  public Optional<OfficeRelation> relationOf(String code) {
    return relations.stream().filter(r -> r.office().equals(code)).findFirst();
  }

  /** One of its assessments. */
  public Optional<Assessment> assessment(String id) {
    return assessments.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** One of its flags. */
  public Optional<Flag> flag(String id) {
    return flags.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** The assessment of a kind that is being worked on. */
  public Optional<Assessment> open(AssessmentKind kind) {
    return assessments.stream().filter(a -> a.kind() == kind && a.isOpen()).findFirst();
  }

  /** The newest decided assessment of a kind: the one that counts. */
  public Optional<Assessment> newestDecided(AssessmentKind kind) {
    return InForce.newestDecided(assessments, kind);
  }
}
