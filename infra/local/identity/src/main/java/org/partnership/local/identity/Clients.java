package org.partnership.local.identity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * Who may ask for tokens: {@code platform-web} for people (authorization code with PKCE), each
 * machine under its own name, and {@code demo-<user>} for a script that acts as that user.
 */
@Component
class Clients implements RegisteredClientRepository {

  static final String DEMO_PREFIX = "demo-";
  static final String WEB = "platform-web";

  private final Map<String, RegisteredClient> byClientId = new LinkedHashMap<>();

  Clients(Accounts accounts, Demonstration table, IdentityProperties properties) {
    TokenSettings tokens = tokens(properties.tokenLifetime());
    add(web(properties.issuer(), tokens));
    for (Account account : accounts.all()) {
      add(machine(DEMO_PREFIX + account.user(), table.password(), tokens));
      if (account.machine()) {
        add(machine(account.user(), properties.machineSecret(), tokens));
      }
    }
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("The demonstration's clients are fixed");
  }

  /** A client's id and its name are the same here. */
  @Override
  public @Nullable RegisteredClient findById(String id) {
    return byClientId.get(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return byClientId.get(clientId);
  }

  private void add(RegisteredClient client) {
    byClientId.put(client.getClientId(), client);
  }

  private static RegisteredClient machine(String id, String secret, TokenSettings tokens) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(tokens)
        .build();
  }

  private static RegisteredClient web(String issuer, TokenSettings tokens) {
    return RegisteredClient.withId(WEB)
        .clientId(WEB)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(issuer + "/swagger-ui/oauth2-redirect.html")
        .redirectUri(issuer + "/callback")
        // on a loopback address any port will do: tools of one's own
        .redirectUri("http://127.0.0.1/callback")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(tokens)
        .build();
  }

  private static TokenSettings tokens(Duration lifetime) {
    return TokenSettings.builder().accessTokenTimeToLive(lifetime).build();
  }
}
