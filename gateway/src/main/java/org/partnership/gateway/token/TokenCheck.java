package org.partnership.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks a bearer token: RS256 signature, issuer, audience, times. A token found good is remembered
 * by its SHA-256 until it expires, so that the signature of a caller's hundredth request costs
 * nothing; a bad one is never remembered.
 */
@Component
public final class TokenCheck {

  private final Clock clock;
  private final Duration clockSkew;
  private final JwtDecoder decoder;
  private final Cache<String, Caller> good;

  TokenCheck(TokenProperties properties, SigningKeys keys, Clock clock) {
    this.clock = clock;
    this.clockSkew = properties.clockSkew();
    this.good = Caffeine.newBuilder().maximumSize(properties.remembered()).build();
    NimbusJwtDecoder nimbus =
        NimbusJwtDecoder.withJwkSource(keys)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwtProcessorCustomizer(
                processor ->
                    processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(
                            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null)))
            .build();
    nimbus.setJwtValidator(new TokenRules(properties, clock));
    this.decoder = nimbus;
  }

  /**
   * The caller, if this token was seen before and is still good: the way of nearly all requests.
   */
  public @Nullable Caller known(String token) {
    Caller caller = good.getIfPresent(sha256(token));
    return caller != null && caller.expires().plus(clockSkew).isAfter(clock.instant())
        ? caller
        : null;
  }

  /**
   * Checks a token from the beginning, off the event loop: a signature takes a while, and reading
   * keys may take seconds.
   *
   * @return fails with a {@link ProblemException} that says why the token is not good, or that it
   *     cannot be checked now
   */
  public Mono<Caller> check(String token) {
    return Mono.fromCallable(() -> decode(token)).subscribeOn(Schedulers.boundedElastic());
  }

  private Caller decode(String token) {
    try {
      Jwt jwt = decoder.decode(token);
      Caller caller =
          new Caller(jwt.getSubject(), roles(jwt), Objects.requireNonNull(jwt.getExpiresAt()));
      good.put(sha256(token), caller);
      return caller;
    } catch (JwtValidationException e) {
      throw new ProblemException(
          e.getErrors().contains(TokenRules.EXPIRED) ? Fault.TOKEN_EXPIRED : Fault.TOKEN_INVALID);
    } catch (BadJwtException e) {
      throw new ProblemException(Fault.TOKEN_INVALID);
    } catch (JwtException e) {
      throw new ProblemException(Fault.IDENTITY_UNAVAILABLE, Duration.ofSeconds(2), e);
    }
  }

  private static Set<String> roles(Jwt jwt) {
    return jwt.getClaim("roles") instanceof List<?> roles
        ? roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static String sha256(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
