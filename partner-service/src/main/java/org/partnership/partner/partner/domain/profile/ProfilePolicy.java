package org.partnership.partner.partner.domain.profile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;

/** What a profile must be to be registered. */
public final class ProfilePolicy {

  private ProfilePolicy() {}

  /**
   * Every reason against a profile; none when it is fine.
   *
   * @param parentIsHeadquarters of the partner that {@code parentId} names; null when there is none
   */
  public static List<Reason> reasonsAgainst(
      Profile profile, @Nullable Boolean parentIsHeadquarters) {
    List<Reason> reasons = new ArrayList<>();
    if (NormalName.of(profile.legalName()).isEmpty()) {
      reasons.add(Reason.of("P-1", "name-without-letters").at("/legalName"));
    }
    if (profile.civilSocietyKind() != null
        && !profile.categories().contains(Category.CIVIL_SOCIETY)) {
      reasons.add(Reason.plain("civil-society-kind-without-category").at("/civilSocietyKind"));
    }
    String parent = profile.parentId();
    if (parent != null) {
      if (profile.headquarters()) {
        reasons.add(Reason.plain("headquarters-has-no-parent").at("/parentId"));
      } else if (parentIsHeadquarters == null) {
        reasons.add(Reason.plain("parent-unknown", parent).at("/parentId"));
      } else if (!parentIsHeadquarters) {
        reasons.add(Reason.plain("parent-is-no-headquarters", parent).at("/parentId"));
      }
    }
    return reasons;
  }
}
