package org.partnership.partner.partner.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.event.ProfileEvent;
import org.partnership.partner.partner.domain.profile.Contact;
import org.partnership.partner.partner.domain.profile.FieldChange;
import org.partnership.partner.partner.domain.profile.NormalName;
import org.partnership.partner.partner.domain.profile.Officer;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.ProfileDifference;
import org.partnership.partner.partner.domain.screening.Hit;

/**
 * A contact or officer is forgotten on request: nothing in the record tells of the person any more,
 * and the history says that somebody was erased, by whom and why, and not who.
 */
public final class ErasingPerson {

  private ErasingPerson() {}

  /**
   * The partner without the person; unchanged where it does not know them.
   *
   * <p>Refused while a sanctions hit on the name is open or confirmed (P-3): what the hit is about
   * must stay known until headquarters has settled it.
   */
  public static Decision<Partner> erase(Partner partner, String name, String reason, By by) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.ERASE_PERSON, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    boolean screened =
        partner.hits().stream().anyMatch(hit -> isOf(hit, name) && hit.isOpenOrConfirmed());
    if (screened) {
      return Decision.refuse(Refusal.conflict(Reason.of("P-3", "person-under-screening")));
    }
    if (!knows(partner, name)) {
      return Decision.accept(partner);
    }
    Profile profile =
        partner
            .profile()
            .withPeople(
                partner.profile().contacts().stream().filter(c -> !same(c.name(), name)).toList(),
                partner.profile().officers().stream().filter(o -> !same(o.name(), name)).toList());
    PartnerEdit edit =
        new PartnerEdit(partner)
            .profile(profile)
            .hits(
                partner.hits().stream()
                    .map(hit -> isOf(hit, name) ? hit.withoutNames() : hit)
                    .toList());
    List<FieldChange> changes = ProfileDifference.between(partner.profile(), profile);
    if (!changes.isEmpty()) {
      edit.changes(changes)
          .event(
              ProfileEvent.Updated.of(
                  profile, partner.office(), changes.stream().map(FieldChange::field).toList()));
    }
    return edit.done(by, PartnerLifeCycle.ERASE_PERSON, reason);
  }

  /** Whether anything in the record is about somebody of this name. */
  public static boolean knows(Partner partner, String name) {
    return Stream.of(
            partner.profile().contacts().stream().map(Contact::name),
            partner.profile().officers().stream().map(Officer::name),
            partner.hits().stream().map(hit -> hit.resemblance().name()))
        .flatMap(names -> names)
        .anyMatch(known -> same(known, name));
  }

  /** What the record says of somebody: names, addresses, numbers. */
  public static List<String> toldOf(Partner partner, String name) {
    List<String> told = new ArrayList<>();
    for (Contact contact : partner.profile().contacts()) {
      if (same(contact.name(), name)) {
        told.add(contact.name());
        Stream.of(Optional.ofNullable(contact.email()), Optional.ofNullable(contact.phone()))
            .flatMap(Optional::stream)
            .forEach(told::add);
      }
    }
    partner.profile().officers().stream()
        .map(Officer::name)
        .filter(known -> same(known, name))
        .forEach(told::add);
    partner.hits().stream()
        .filter(hit -> isOf(hit, name))
        .flatMap(hit -> Stream.of(hit.resemblance().name(), hit.resemblance().listedName()))
        .forEach(told::add);
    return told;
  }

  private static boolean isOf(Hit hit, String name) {
    return same(hit.resemblance().name(), name);
  }

  /** However it is written; a name without letters only as it is. */
  private static boolean same(String known, String name) {
    String normal = NormalName.of(name);
    return normal.isEmpty()
        ? known.strip().equals(name.strip())
        : NormalName.of(known).equals(normal);
  }
}
