package org.partnership.local.identity;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Profiles;

/**
 * Everyone knows the password of every user here, so this provider starts in the profile {@code
 * local} and nowhere else.
 */
final class LocalProfileOnly implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  static final String PROFILE = "local";

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    if (!event.getEnvironment().acceptsProfiles(Profiles.of(PROFILE))) {
      throw new NotLocalException();
    }
  }

  /** The profile {@code local} is not active. */
  static final class NotLocalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotLocalException() {
      super("The local identity provider runs in the profile 'local' only.");
    }
  }
}
