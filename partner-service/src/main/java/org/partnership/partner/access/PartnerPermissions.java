package org.partnership.partner.access;

import static org.partnership.kit.security.Relation.AT_HEADQUARTERS;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.partnership.kit.security.PermissionTable;
import org.partnership.kit.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rows of DOMAIN.md's annex that concern offices and partners. */
@Configuration(proxyBeanMethods = false)
class PartnerPermissions {

  @Bean
  PermissionTable permissionTable() {
    return PermissionTable.builder()
        // offices
        .allow("office.read", union(Roles.STAFF, Roles.PARTNER_PEOPLE, Set.of(Roles.SERVICE)))
        .allow("office.register", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow("office.change", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        // the platform's own
        .allow("platform.job", union(Roles.STAFF, Roles.PARTNER_PEOPLE, Set.of(Roles.OPERATOR)))
        .allow("platform.repair", Roles.OPERATOR)
        .build();
  }

  @SafeVarargs
  private static Set<String> union(Collection<String>... roles) {
    Set<String> all = new HashSet<>();
    for (Collection<String> some : roles) {
      all.addAll(some);
    }
    return all;
  }
}
