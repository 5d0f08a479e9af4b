package org.partnership.local.identity;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Remembers sign-ins between the code and its token, a thousand at most. Tokens themselves are
 * signed statements that nobody looks up, so a load test that asks for a million of them costs no
 * memory.
 */
@Component
class RecentAuthorizations implements OAuth2AuthorizationService {

  private static final int KEPT = 1_000;

  private final Map<String, OAuth2Authorization> byId = new LinkedHashMap<>();

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
        authorization.getAuthorizationGrantType())) {
      return;
    }
    byId.put(authorization.getId(), authorization);
    if (byId.size() > KEPT) {
      Iterator<String> oldestFirst = byId.keySet().iterator();
      oldestFirst.next();
      oldestFirst.remove();
    }
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    byId.remove(authorization.getId());
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return byId.get(id);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    return byId.values().stream()
        .filter(authorization -> authorization.getToken(token) != null)
        .findFirst()
        .orElse(null);
  }
}
