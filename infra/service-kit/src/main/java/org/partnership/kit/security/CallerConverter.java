package org.partnership.kit.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Claims to caller: {@code office} makes a member of staff, {@code partner} a partner's person,
 * neither a machine. Both is no token of ours.
 */
public final class CallerConverter implements Converter<Jwt, CallerAuthentication> {

  @Override
  public CallerAuthentication convert(Jwt jwt) {
    String subject = jwt.getSubject();
    String office = jwt.getClaimAsString("office");
    String partner = jwt.getClaimAsString("partner");
    if (subject == null || subject.isBlank() || (office != null && partner != null)) {
      throw new InvalidBearerTokenException(
          new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN).getErrorCode());
    }
    String name = Objects.requireNonNullElse(jwt.getClaimAsString("name"), "");
    Set<String> roles = roles(jwt);
    Caller caller;
    if (office != null) {
      caller = new Caller.Staff(subject, name, office, roles);
    } else if (partner != null) {
      caller = new Caller.PartnerPerson(subject, name, partner, roles);
    } else {
      caller = new Caller.Machine(subject, roles);
    }
    return new CallerAuthentication(caller, jwt);
  }

  private static Set<String> roles(Jwt jwt) {
    List<String> roles = jwt.getClaimAsStringList("roles");
    return roles == null ? Set.of() : Set.copyOf(roles);
  }
}
