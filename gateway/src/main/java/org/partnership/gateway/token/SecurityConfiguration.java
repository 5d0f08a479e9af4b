package org.partnership.gateway.token;

import org.partnership.gateway.limit.RateLimitFilter;
import org.partnership.gateway.limit.RateLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import reactor.core.publisher.Mono;

/** The security chain: bearer token, rate limit, access rules; nothing that keeps a session. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

  @Bean
  SecurityWebFilterChain securityWebFilterChain(
      ServerHttpSecurity http,
      TokenCheck tokenCheck,
      AccessRules accessRules,
      Refusals refusals,
      RateLimits rateLimits) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable) // no cookie is a credential here
        .cors(ServerHttpSecurity.CorsSpec::disable) // see OriginFilter
        .headers(ServerHttpSecurity.HeaderSpec::disable) // see AnswerHeaders
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationManagerResolver(exchange -> Mono.just(tokenCheck))
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(new RateLimitFilter(rateLimits), SecurityWebFiltersOrder.AUTHENTICATION)
        .authorizeExchange(exchanges -> exchanges.anyExchange().access(accessRules))
        .build();
  }
}
