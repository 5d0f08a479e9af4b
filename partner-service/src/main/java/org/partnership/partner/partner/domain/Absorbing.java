package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.partner.domain.duplicate.Absorption;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.partnership.partner.partner.domain.event.FlagEvent;
import org.partnership.partner.partner.domain.event.MergeEvent;
import org.partnership.partner.partner.domain.event.OfficeRelated;
import org.partnership.partner.partner.domain.event.ProfileEvent;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.flag.FlagDecision;
import org.partnership.partner.partner.domain.flag.FlagStatus;
import org.partnership.partner.partner.domain.profile.FieldChange;
import org.partnership.partner.partner.domain.profile.Identifier;
import org.partnership.partner.partner.domain.profile.NormalName;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.ProfileDifference;
import org.partnership.partner.template.domain.AssessmentKind;

/**
 * A merge, the side of the survivor (P-2): it goes by the other's names too, and the stricter
 * standing, all flags and all offices' relations come with them. What is copied has ids of its own,
 * made from the old ones, so that doing it again changes nothing.
 */
public final class Absorbing {

  public static final String ABSORB = "partner.absorb";

  private Absorbing() {}

  /** The survivor with what the other had. */
  public static Decision<Partner> absorb(
      Partner survivor, String loserId, Partner loser, Merge merge, LocalDate today, By by) {
    if (survivor.absorptions().stream().anyMatch(a -> a.mergeId().equals(merge.id()))) {
      return Merging.release(survivor, merge.id());
    }
    PartnerEdit edit = new PartnerEdit(survivor).claim(null);
    List<String> names = newNames(survivor, loser);
    List<Identifier> identifiers = new ArrayList<>(loser.profile().identifiers());
    identifiers.removeAll(survivor.profile().identifiers());
    Profile profile = with(survivor.profile(), names, identifiers);
    List<FieldChange> changes = ProfileDifference.between(survivor.profile(), profile);
    if (!changes.isEmpty()) {
      edit.profile(profile)
          .changes(changes)
          .event(
              ProfileEvent.Updated.of(
                  profile, survivor.office(), changes.stream().map(FieldChange::field).toList()));
    }
    List<Flag> flags = loser.flags().stream().map(f -> copy(f, merge)).toList();
    flags.forEach(flag -> add(flag, edit));
    List<Assessment> assessments = stricter(survivor, loser, merge);
    edit.assessments(before(survivor.assessments(), assessments));
    List<OfficeRelation> relations = newRelations(survivor, loser, today);
    relations.forEach(
        r ->
            edit.relation(r)
                .event(new OfficeRelated(r.office(), r.focalPoint() != null, r.since())));
    loser.hits().stream()
        .filter(h -> survivor.hits().stream().noneMatch(own -> own.isAbout(h.resemblance())))
        .forEach(edit::hit);
    boolean blocked = survivor.blocking() == null && loser.blocking() != null;
    boolean suspended = survivor.suspension() == null && loser.suspension() != null;
    if (blocked) {
      edit.blocking(moved(loser.blocking(), merge));
    }
    if (suspended) {
      edit.suspension(loser.suspension());
    }
    List<Absorption> absorptions = new ArrayList<>(survivor.absorptions());
    absorptions.add(
        new Absorption(
            merge.id(),
            loserId,
            names,
            identifiers.stream().map(i -> i.scheme() + "-" + i.id()).toList(),
            flags.stream().map(Flag::id).toList(),
            assessments.stream().map(Assessment::id).toList(),
            relations.stream().map(OfficeRelation::office).toList(),
            blocked,
            suspended));
    PartnerStatus to = StatusChange.follow(survivor, edit, merge.reason(), today);
    return edit.absorptions(absorptions)
        .event(new MergeEvent.Absorbed(survivor.status(), to, merge.id(), loserId))
        .done(by, ABSORB, merge.reason());
  }

  private static List<String> newNames(Partner survivor, Partner loser) {
    List<String> known =
        new ArrayList<>(survivor.profile().names().stream().map(NormalName::of).toList());
    List<String> names = new ArrayList<>();
    for (String name : loser.profile().names()) {
      if (!known.contains(NormalName.of(name))) {
        known.add(NormalName.of(name));
        names.add(name);
      }
    }
    return names;
  }

  private static Profile with(Profile p, List<String> names, List<Identifier> identifiers) {
    return p.naming(
        Stream.concat(p.formerNames().stream(), names.stream()).toList(),
        Stream.concat(p.identifiers().stream(), identifiers.stream()).toList());
  }

  static String copyId(String id, String mergeId) {
    return Ids.named(id + "/" + mergeId);
  }

  private static Flag copy(Flag f, Merge merge) {
    return new Flag(
        copyId(f.id(), merge.id()),
        f.severity(),
        f.status(),
        f.version(),
        f.office(),
        f.reason(),
        f.preparedBy(),
        f.raisedAt(),
        f.updatedAt(),
        f.escalationReason(),
        f.decision(),
        f.decisionReason(),
        f.decidedBy());
  }

  /** Tells of a flag as it would have been told had it been raised here. */
  private static void add(Flag flag, PartnerEdit edit) {
    edit.flag(flag).event(new FlagEvent.Raised(flag.id(), flag.severity()));
    if (flag.status() == FlagStatus.ESCALATED) {
      edit.event(new FlagEvent.Escalated(flag.id(), flag.severity()));
    }
    FlagDecision decision = flag.decision();
    if (decision != null) {
      edit.event(new FlagEvent.Decided(flag.id(), flag.severity(), decision));
    }
  }

  /** The other's failed core principles count here too, unless this one failed by itself. */
  private static List<Assessment> stricter(Partner survivor, Partner loser, Merge merge) {
    return loser
        .newestDecided(AssessmentKind.CORE_PRINCIPLES)
        .filter(Absorbing::failed)
        .filter(
            a ->
                survivor
                    .newestDecided(AssessmentKind.CORE_PRINCIPLES)
                    .filter(Absorbing::failed)
                    .isEmpty())
        .map(a -> List.of(a.withId(copyId(a.id(), merge.id()))))
        .orElse(List.of());
  }

  private static boolean failed(Assessment assessment) {
    return assessment.verdict() != null && assessment.verdict().outcome() == Outcome.FAILED;
  }

  /** Before those still open, which will be decided later and then count instead. */
  private static List<Assessment> before(List<Assessment> all, List<Assessment> more) {
    return Stream.of(
            all.stream().filter(a -> !a.isOpen()),
            more.stream(),
            all.stream().filter(Assessment::isOpen))
        .flatMap(s -> s)
        .toList();
  }

  private static List<OfficeRelation> newRelations(
      Partner survivor, Partner loser, LocalDate today) {
    List<OfficeRelation> relations = new ArrayList<>(loser.relations());
    if (loser.relationOf(loser.office()).isEmpty()) {
      relations.add(new OfficeRelation(loser.office(), null, null, today));
    }
    relations.removeIf(
        r ->
            survivor.relationOf(r.office()).isPresent()
                || (r.office().equals(survivor.office())
                    && r.focalPoint() == null
                    && r.notes() == null));
    return relations;
  }

  private static @Nullable Blocking moved(@Nullable Blocking b, Merge merge) {
    return b == null
        ? null
        : new Blocking(
            b.reason(),
            Optional.ofNullable(b.flagId()).map(id -> copyId(id, merge.id())).orElse(null),
            b.screeningId(),
            b.by(),
            b.at());
  }
}
