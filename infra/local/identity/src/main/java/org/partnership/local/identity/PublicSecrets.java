package org.partnership.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares secrets as they are. Those of the demonstration are printed in the README, so hashing
 * them would only make each token cost a tenth of a second.
 */
@Component
class PublicSecrets implements PasswordEncoder {

  @Override
  public @Nullable String encode(@Nullable CharSequence raw) {
    return raw == null ? null : raw.toString();
  }

  @Override
  public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
    if (raw == null || encoded == null) {
      return false;
    }
    return MessageDigest.isEqual(
        raw.toString().getBytes(StandardCharsets.UTF_8), encoded.getBytes(StandardCharsets.UTF_8));
  }
}
