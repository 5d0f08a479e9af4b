package org.partnership.gateway.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The issuer's signing keys: read when first needed, again when old or when a token names a key we
 * do not know, never more often than the retry time, whatever callers send. While the issuer is
 * away the known keys stay good.
 */
@Component
final class SigningKeys implements JWKSource<SecurityContext> {

  private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
  private static final int TIMEOUT_MS = 2_000;
  private static final int MAX_BYTES = 256 * 1024;

  private final ResourceRetriever http =
      new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MAX_BYTES);
  private final TokenProperties properties;
  private final Clock clock;

  private @Nullable JWKSet known;
  private Instant readAt = Instant.MIN;
  private Instant triedAt = Instant.MIN;

  SigningKeys(TokenProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * @throws KeySourceException if no key is known at all and none can be had: the token can be
   *     called neither good nor bad
   */
  @Override
  public synchronized List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    if (known == null || readAt.plus(properties.keysFor()).isBefore(clock.instant())) {
      tryToRead();
    }
    if (known == null) {
      throw new RemoteKeySourceException("no signing key known", null);
    }
    List<JWK> found = selector.select(known);
    if (found.isEmpty() && tryToRead()) {
      found = selector.select(known);
    }
    return found;
  }

  private boolean tryToRead() {
    Instant now = clock.instant();
    if (triedAt.plus(properties.keysRetry()).isAfter(now)) {
      return false;
    }
    triedAt = now;
    try {
      known = JWKSet.parse(http.retrieveResource(properties.jwkSetUri().toURL()).getContent());
      readAt = now;
      return true;
    } catch (IOException | ParseException | IllegalArgumentException e) {
      log.warn("Signing keys could not be read from {}: {}", properties.jwkSetUri(), e.toString());
      return false;
    }
  }
}
