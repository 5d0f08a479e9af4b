package org.partnership.partner.partner.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.duplicate.Absorption;
import org.partnership.partner.partner.domain.duplicate.Claim;
import org.partnership.partner.partner.domain.duplicate.Distinct;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.partnership.partner.partner.domain.event.PartnerEvent;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.profile.FieldChange;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.SearchFields;
import org.partnership.partner.partner.domain.screening.Hit;

/**
 * A change in the making: what is not named stays, what is derived follows, what is done is noted.
 */
final class PartnerEdit {

  private final Partner before;
  private Profile profile;
  private PartnerStatus status;
  private List<OfficeRelation> relations;
  private List<Assessment> assessments;
  private List<Flag> flags;
  private @Nullable Suspension suspension;
  private @Nullable Blocking blocking;
  private List<Hit> hits;
  private List<Distinct> distinctFrom;
  private @Nullable Claim claim;
  private @Nullable Merge merge;
  private List<Absorption> absorptions;
  private List<FieldChange> changes = List.of();
  private final List<PartnerEvent> events = new ArrayList<>();

  PartnerEdit(Partner before) {
    this.before = before;
    this.profile = before.profile();
    this.status = before.status();
    this.relations = before.relations();
    this.assessments = before.assessments();
    this.flags = before.flags();
    this.suspension = before.suspension();
    this.blocking = before.blocking();
    this.hits = before.hits();
    this.distinctFrom = before.distinctFrom();
    this.claim = before.claim();
    this.merge = before.merge();
    this.absorptions = before.absorptions();
  }

  PartnerEdit profile(Profile next) {
    profile = next;
    return this;
  }

  PartnerEdit status(PartnerStatus next) {
    status = next;
    return this;
  }

  PartnerEdit suspension(@Nullable Suspension next) {
    suspension = next;
    return this;
  }

  @Nullable Blocking blocking() {
    return blocking;
  }

  @Nullable Suspension suspension() {
    return suspension;
  }

  PartnerEdit blocking(@Nullable Blocking next) {
    blocking = next;
    return this;
  }

  /** Adds the relation, in place of the one of the same office. */
  PartnerEdit relation(OfficeRelation next) {
    relations = put(relations, next, r -> r.office().equals(next.office()));
    return this;
  }

  /** Adds the assessment, in place of the one of the same id. */
  PartnerEdit assessment(Assessment next) {
    assessments = put(assessments, next, a -> a.id().equals(next.id()));
    return this;
  }

  /** Adds the flag, in place of the one of the same id. */
  PartnerEdit flag(Flag next) {
    flags = put(flags, next, f -> f.id().equals(next.id()));
    return this;
  }

  PartnerEdit relations(List<OfficeRelation> next) {
    relations = next;
    return this;
  }

  PartnerEdit assessments(List<Assessment> next) {
    assessments = next;
    return this;
  }

  PartnerEdit flags(List<Flag> next) {
    flags = next;
    return this;
  }

  /** Adds the hit, in place of the one of the same id. */
  PartnerEdit hit(Hit next) {
    hits = put(hits, next, h -> h.id().equals(next.id()));
    return this;
  }

  PartnerEdit hits(List<Hit> next) {
    hits = next;
    return this;
  }

  /** Adds the decision, in place of the one on the same other. */
  PartnerEdit distinct(Distinct next) {
    distinctFrom = put(distinctFrom, next, d -> d.otherId().equals(next.otherId()));
    return this;
  }

  PartnerEdit claim(@Nullable Claim next) {
    claim = next;
    return this;
  }

  PartnerEdit merge(@Nullable Merge next) {
    merge = next;
    return this;
  }

  PartnerEdit absorptions(List<Absorption> next) {
    absorptions = next;
    return this;
  }

  PartnerEdit changes(List<FieldChange> what) {
    changes = what;
    return this;
  }

  PartnerEdit event(PartnerEvent event) {
    events.add(event);
    return this;
  }

  /** The status as it follows from everything in force on a day. */
  PartnerStatus inForceOn(LocalDate today) {
    return InForce.status(blocking, suspension, assessments, today);
  }

  @Nullable LocalDate eligibleUntil() {
    return InForce.eligibleUntil(assessments);
  }

  Decision<Partner> done(By by, String action, @Nullable String reason) {
    boolean moved = status != before.status();
    List<HistoryEntry> history = new ArrayList<>(before.history());
    history.add(
        new HistoryEntry(
            history.size() + 1,
            by.at(),
            by.id(),
            by.office(),
            action,
            moved ? before.status() : null,
            moved ? status : null,
            changes,
            reason));
    return Decision.accept(partner(moved ? by.at() : before.statusSince(), history), events);
  }

  /** Steps of the platform's own that change nothing anybody decided: in no history. */
  Partner unnoted() {
    return partner(before.statusSince(), before.history());
  }

  private Partner partner(Instant statusSince, List<HistoryEntry> history) {
    Set<String> offices = new TreeSet<>(Set.of(before.office()));
    relations.forEach(r -> offices.add(r.office()));
    return new Partner(
        profile,
        status,
        before.office(),
        SearchFields.of(profile),
        relations,
        List.copyOf(offices),
        assessments,
        flags,
        suspension,
        blocking,
        eligibleUntil(),
        InForce.rating(assessments),
        statusSince,
        hits,
        distinctFrom,
        claim,
        merge,
        absorptions,
        history);
  }

  private static <T> List<T> put(List<T> all, T next, Predicate<T> same) {
    List<T> result = new ArrayList<>(all);
    for (int i = 0; i < result.size(); i++) {
      if (same.test(result.get(i))) {
        result.set(i, next);
        return result;
      }
    }
    result.add(next);
    return result;
  }
}
