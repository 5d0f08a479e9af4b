package org.partnership.partner.partner.application;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.AggregateStore;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.profile.Profile;
import org.springframework.stereotype.Component;

/** Looks up the headquarters that a chapter names. */
@Component
class Parents {

  private final AggregateStore<Partner> partners;

  Parents(AggregateStore<Partner> partners) {
    this.partners = partners;
  }

  /** Whether the named parent is a headquarters; null when none is named or it is not known. */
  @Nullable Boolean isHeadquarters(Profile profile) {
    String parent = profile.parentId();
    return parent == null
        ? null
        : partners.find(parent).map(p -> p.state().profile().headquarters()).orElse(null);
  }
}
