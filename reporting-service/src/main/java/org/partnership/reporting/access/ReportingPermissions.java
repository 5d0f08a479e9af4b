package org.partnership.reporting.access;

import static org.partnership.kit.security.Relation.OWN_OFFICE;
import static org.partnership.kit.security.Relation.OWN_PARTNER;
import static org.partnership.kit.security.Relation.RELATED_OFFICE;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.partnership.kit.security.PermissionTable;
import org.partnership.kit.security.Relation;
import org.partnership.kit.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rows of DOMAIN.md's annex that concern reporting. The {@code *.see} rows say which things a
 * caller's figures count and which timelines they may read: what they may read elsewhere, no more.
 */
@Configuration(proxyBeanMethods = false)
class ReportingPermissions {

  private static final Set<String> PEOPLE = union(Roles.STAFF, Roles.PARTNER_PEOPLE);
  private static final Set<String> MACHINES =
      Set.of(Roles.SUBSCRIBER, Roles.OPERATOR, Roles.SERVICE);

  /** Holds for what everybody with an account may read. */
  private static final Relation OPEN_TO_ALL =
      new Relation(
          "not-open",
          null,
          "open to all",
          (caller, scope, offices) -> scope.equals(Visibility.OPEN));

  @Bean
  PermissionTable permissionTable() {
    return PermissionTable.builder()
        .allow("overview.read", PEOPLE)
        .allow("timeline.read", PEOPLE)
        .allow("pipeline.read", Roles.STAFF)
        // what figures count and timelines tell
        .allow("partner.see", Roles.STAFF)
        .allow("partner.see", Roles.PARTNER_PEOPLE, OWN_PARTNER)
        .allow("partner.see-assessments", Roles.AUDITOR)
        .allow("partner.see-assessments", Roles.STAFF, RELATED_OFFICE)
        .allow("partnership.see", Roles.AUDITOR)
        .allow("partnership.see", Roles.STAFF, RELATED_OFFICE)
        .allow("partnership.see", Roles.PARTNER_PEOPLE, OWN_PARTNER)
        .allow("agreement.see", Roles.AUDITOR)
        .allow("agreement.see", Roles.STAFF, RELATED_OFFICE)
        .allow("agreement.see", Roles.PARTNER_PEOPLE, OWN_PARTNER)
        .allow("consultation.see", Roles.AUDITOR)
        .allow("consultation.see", PEOPLE, OPEN_TO_ALL)
        .allow("consultation.see", Set.of(Roles.MODERATOR, Roles.PARTNERSHIP_OFFICER), OWN_OFFICE)
        .allow("office.see", PEOPLE)
        // the feed
        .allow("events.read", MACHINES)
        // operating
        .allow("rebuild.read", Roles.OPERATOR)
        .allow("rebuild.start", Roles.OPERATOR)
        .allow("rebuild.accept", Roles.OPERATOR)
        .allow("rebuild.cancel", Roles.OPERATOR)
        // the platform's own
        .allow("platform.job", union(PEOPLE, Set.of(Roles.OPERATOR)))
        .allow("platform.repair", Roles.OPERATOR)
        .build();
  }

  @SafeVarargs
  private static Set<String> union(Collection<String>... roles) {
    Set<String> all = new HashSet<>();
    for (Collection<String> some : roles) {
      all.addAll(some);
    }
    return Set.copyOf(all);
  }
}
