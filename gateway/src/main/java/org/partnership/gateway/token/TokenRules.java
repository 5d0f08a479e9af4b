package org.partnership.gateway.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** Issuer, audience, subject and times of a token whose signature is already known to be good. */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

  static final OAuth2Error EXPIRED = new OAuth2Error("token_expired");
  private static final OAuth2TokenValidatorResult FOREIGN =
      OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));

  private final TokenProperties properties;
  private final Clock clock;

  TokenRules(TokenProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    List<String> audience = token.getAudience();
    if (!properties.issuer().equals(token.getClaimAsString(JwtClaimNames.ISS))
        || audience == null
        || !audience.contains(properties.audience())
        || token.getSubject() == null
        || token.getSubject().isBlank()) {
      return FOREIGN;
    }
    Instant now = clock.instant();
    Instant expires = token.getExpiresAt();
    if (expires == null || isFuture(token.getNotBefore(), now)) {
      return FOREIGN;
    }
    return expires.plus(properties.clockSkew()).isAfter(now)
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(EXPIRED);
  }

  private boolean isFuture(@Nullable Instant notBefore, Instant now) {
    return notBefore != null && notBefore.minus(properties.clockSkew()).isAfter(now);
  }
}
