package org.partnership.agreement.agreement.application;

import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.store.Stored;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells what hangs under an agreement that it moved. */
@Component
class Followers {

  private final ObjectProvider<AgreementFollower> followers;

  Followers(ObjectProvider<AgreementFollower> followers) {
    this.followers = followers;
  }

  /** After a change of an agreement, which it gives back. */
  Stored<Agreement> after(Stored<Agreement> changed) {
    if (changed.state().parts().programme().moved()) {
      followers.forEach(f -> f.follow(changed.id()));
    }
    return changed;
  }
}
