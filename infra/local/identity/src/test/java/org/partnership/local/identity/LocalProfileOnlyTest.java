package org.partnership.local.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnership.local.identity.LocalProfileOnly.NotLocalException;

class LocalProfileOnlyTest {

  @Test
  @DisplayName("The local identity provider refuses to start without the profile 'local'")
  void refuses() {
    assertThatThrownBy(
            () -> IdentityApplication.main(new String[] {"--spring.profiles.active=production"}))
        .isInstanceOf(NotLocalException.class);
  }
}
