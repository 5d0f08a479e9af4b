package org.partnership.local.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may reach what: the protocol's own endpoints, the bindings, the sign-in form, health. */
@Configuration(proxyBeanMethods = false)
class IdentitySecurity {

  private static final String LOADER = "platform-loader";
  private static final String ADMINISTRATOR = "hq-admin";

  @Bean
  @Order(1)
  SecurityFilterChain protocolSecurity(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
        .exceptionHandling(
            failures ->
                failures.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"), htmlWanted()))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain bindingsSecurity(HttpSecurity http) {
    return http.securityMatcher("/local/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().access(bindsPartners()))
        .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain peopleSecurity(HttpSecurity http) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/login", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/login"))
        .build();
  }

  private static AuthorizationManager<RequestAuthorizationContext> bindsPartners() {
    return (caller, request) ->
        new AuthorizationDecision(
            Objects.requireNonNull(caller.get()).getPrincipal() instanceof Jwt token
                && Set.of(LOADER, ADMINISTRATOR)
                    .contains(Objects.toString(token.getClaimAsString("preferred_username"), "")));
  }

  private static MediaTypeRequestMatcher htmlWanted() {
    MediaTypeRequestMatcher matcher = new MediaTypeRequestMatcher(List.of(MediaType.TEXT_HTML));
    matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    return matcher;
  }
}
