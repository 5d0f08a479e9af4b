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
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks a bearer token: RS256 signature, issuer, audience, times. A token found good is remembered
 * by its SHA-256 until it expires, so that the signature of a caller's hundredth request costs
 * nothing; a bad one is never remembered.
 */
@Component
final class TokenCheck implements ReactiveAuthenticationManager {

  private final Clock clock;
  private final Duration clockSkew;
  private final JwtDecoder decoder;
  private final Cache<String, JwtAuthenticationToken> good;

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

  @Override
  public Mono<Authentication> authenticate(Authentication offered) {
    String token = ((BearerTokenAuthenticationToken) offered).getToken();
    String hash = sha256(token);
    JwtAuthenticationToken known = good.getIfPresent(hash);
    if (known != null) {
      if (isCurrent(known.getToken())) {
        return Mono.just(known);
      }
      good.invalidate(hash);
      return Mono.error(new TokenRefused(Fault.TOKEN_EXPIRED));
    }
    // off the event loop: a signature takes a while, reading keys may take seconds
    return Mono.fromCallable(() -> decode(token, hash)).subscribeOn(Schedulers.boundedElastic());
  }

  private Authentication decode(String token, String hash) {
    try {
      Jwt jwt = decoder.decode(token);
      JwtAuthenticationToken caller =
          new JwtAuthenticationToken(jwt, authorities(jwt), jwt.getSubject());
      good.put(hash, caller);
      return caller;
    } catch (JwtValidationException e) {
      throw new TokenRefused(
          e.getErrors().contains(TokenRules.EXPIRED) ? Fault.TOKEN_EXPIRED : Fault.TOKEN_INVALID);
    } catch (BadJwtException e) {
      throw new TokenRefused(Fault.TOKEN_INVALID);
    } catch (JwtException e) {
      throw new ProblemException(Fault.IDENTITY_UNAVAILABLE, Duration.ofSeconds(2), e);
    }
  }

  private boolean isCurrent(Jwt token) {
    Instant expires = token.getExpiresAt();
    return expires != null && expires.plus(clockSkew).isAfter(clock.instant());
  }

  private static List<GrantedAuthority> authorities(Jwt jwt) {
    return jwt.getClaim("roles") instanceof List<?> roles
        ? roles.stream()
            .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
            .toList()
        : List.of();
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
