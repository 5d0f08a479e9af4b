package org.partnership.partner.partner.application;

import com.mongodb.client.model.Filters;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.AggregateStore;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.partnership.partner.partner.domain.profile.Profile;
import org.springframework.stereotype.Component;

/** Looks up the headquarters that a chapter names. */
@Component
class Parents {

  private final AggregateStore<Partner> partners;

  Parents(AggregateStore<Partner> partners) {
    this.partners = partners;
  }

  /** Whether a partner is the headquarters of others, or is about to be after a merge. */
  boolean hasChapters(String id) {
    return partners.count(Filters.eq("state.profile.parentId", id)) > 0
        || partners.count(
                Filters.and(
                    Filters.eq("state.merge.stage", Merge.Stage.FOLLOWING.name()),
                    Filters.eq("state.merge.survivorId", id)))
            > 0;
  }

  /**
   * The same for the profile of a partner that is there already: it is not its own headquarters.
   */
  @Nullable Boolean isHeadquarters(Profile profile, String ownId) {
    return ownId.equals(profile.parentId()) ? Boolean.FALSE : isHeadquarters(profile);
  }

  /** Whether the named parent is a headquarters; null when none is named or it is not known. */
  @Nullable Boolean isHeadquarters(Profile profile) {
    String parent = profile.parentId();
    return parent == null
        ? null
        : partners.find(parent).map(p -> p.state().profile().headquarters()).orElse(null);
  }
}
