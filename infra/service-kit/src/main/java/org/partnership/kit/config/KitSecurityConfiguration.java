package org.partnership.kit.config;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.CallerConverter;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.security.PermissionTable;
import org.partnership.kit.security.Survivors;
import org.partnership.kit.web.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Every request is checked here again, whatever the gateway did: issuer, audience, RS256, expiry.
 */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
    })
public class KitSecurityConfiguration {

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
  private static final String[] OPEN = {
    "/api/public/**",
    "/api/event-catalogue/**",
    "/actuator/health/**",
    "/actuator/info",
    "/actuator/prometheus",
    "/v3/api-docs/**"
  };

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(PlatformProperties properties) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(properties.jwkSetUri())
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<Jwt>(
            new JwtTimestampValidator(CLOCK_SKEW),
            new JwtClaimValidator<Object>("exp", exp -> exp != null),
            new JwtIssuerValidator(properties.issuer()),
            new JwtClaimValidator<List<String>>(
                "aud", aud -> aud != null && aud.contains(properties.audience()))));
    return decoder;
  }

  @Bean
  SecurityFilterChain apiSecurity(HttpSecurity http, JwtDecoder decoder, Problems problems) {
    AuthenticationEntryPoint unauthenticated =
        (request, response, e) ->
            problems.write(
                Refusal.of(Refusal.Kind.UNAUTHENTICATED, Reason.plain("token-missing-or-invalid")),
                request,
                response);
    return http.csrf(c -> c.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(c -> c.disable())
        .logout(l -> l.disable())
        .authorizeHttpRequests(
            a ->
                a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(unauthenticated)
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            problems.write(
                                Refusal.of(Refusal.Kind.NOT_FOUND, Reason.plain("path-unknown")),
                                request,
                                response)))
        .oauth2ResourceServer(
            o ->
                o.authenticationEntryPoint(unauthenticated)
                    .jwt(
                        j ->
                            j.decoder(decoder)
                                .jwtAuthenticationConverter(new CallerConverter()::convert)))
        .build();
  }

  @Bean
  Access access(PermissionTable table, OfficeTree offices, ObjectProvider<Survivors> survivors) {
    return new Access(table, offices, survivors.getIfAvailable(() -> Survivors.NONE));
  }
}
