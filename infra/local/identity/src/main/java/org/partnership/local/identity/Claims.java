package org.partnership.local.identity;

import java.util.List;
import org.partnership.local.identity.Account.Place;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a token says about its bearer: {@code sub} (a pseudonymous UUID), {@code name}, {@code
 * roles}, and {@code office} (code) or {@code partner} (UUID). An access token is for the platform;
 * an identity token stays for the client that asked.
 */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final Accounts accounts;
  private final Bindings bindings;
  private final String audience;

  Claims(Accounts accounts, Bindings bindings, IdentityProperties properties) {
    this.accounts = accounts;
    this.bindings = bindings;
    this.audience = properties.audience();
  }

  @Override
  public void customize(JwtEncodingContext context) {
    String principal = context.getPrincipal().getName();
    Account account =
        accounts
            .find(userBehind(principal))
            .orElseThrow(() -> new IllegalStateException("No account behind " + principal));
    context
        .getClaims()
        .subject(account.subject().toString())
        .claim("name", account.name())
        .claim("preferred_username", account.user())
        .claim("roles", account.roles());
    switch (account.place()) {
      case Place.Office office -> context.getClaims().claim("office", office.code());
      case Place.Partner partner ->
          context.getClaims().claim("partner", bindings.partnerOf(partner.binding()).toString());
      case Place.None none -> {}
    }
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      context.getClaims().audience(List.of(audience));
    } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      context.getClaims().audience(List.of(context.getRegisteredClient().getClientId()));
    }
  }

  private static String userBehind(String principal) {
    return principal.startsWith(Clients.DEMO_PREFIX)
        ? principal.substring(Clients.DEMO_PREFIX.length())
        : principal;
  }
}
