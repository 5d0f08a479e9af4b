package org.partnership.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** The parts of the authorization server that are not classes of their own. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IdentityProperties properties) {
    // All below /oauth2, which is what the gateway passes on.
    return AuthorizationServerSettings.builder()
        .issuer(properties.issuer())
        .oidcUserInfoEndpoint("/oauth2/userinfo")
        .oidcLogoutEndpoint("/oauth2/logout")
        .build();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(IdentityProperties properties) {
    return new ImmutableJWKSet<>(
        new JWKSet(SigningKey.readOrMake(properties.data().resolve("signing-key.json"))));
  }

  /** People who may sign in by form; machines may not. */
  @Bean
  UserDetailsService people(Accounts accounts, Demonstration table) {
    return name ->
        accounts
            .find(name)
            .filter(account -> !account.machine())
            .map(
                account ->
                    User.withUsername(account.user())
                        .password(table.password())
                        .authorities("SIGNED_IN")
                        .build())
            .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
  }
}
