package org.partnership.partner.access;

import static org.partnership.kit.security.Relation.AT_HEADQUARTERS;
import static org.partnership.kit.security.Relation.NOT_WHO_PREPARED;
import static org.partnership.kit.security.Relation.OWN_OFFICE;
import static org.partnership.kit.security.Relation.OWN_PARTNER;
import static org.partnership.kit.security.Relation.RELATED_OFFICE;

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

  /** Who may prepare an assessment. */
  private static final Set<String> PREPARERS =
      Set.of(Roles.PARTNERSHIP_OFFICER, Roles.DUE_DILIGENCE_REVIEWER);

  /** Who may score applications to a call. */
  private static final Set<String> SCORERS =
      Set.of(Roles.PARTNERSHIP_OFFICER, Roles.DUE_DILIGENCE_REVIEWER, Roles.COMMITTEE_MEMBER);

  @Bean
  PermissionTable permissionTable() {
    return PermissionTable.builder()
        // offices
        .allow("office.read", union(Roles.STAFF, Roles.PARTNER_PEOPLE, Set.of(Roles.SERVICE)))
        .allow("office.register", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow("office.change", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        // the register
        .allow("partner.read", union(Roles.STAFF, Set.of(Roles.SERVICE)))
        .allow("partner.read", Roles.PARTNER_PEOPLE, OWN_PARTNER)
        .allow("partner.contacts", Roles.STAFF)
        .allow("partner.contacts", Roles.PARTNER_PEOPLE, OWN_PARTNER)
        .allow("partner.notes", Roles.STAFF, OWN_OFFICE)
        .allow("partner.register", Roles.PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow("partner.edit", Roles.PARTNERSHIP_OFFICER, RELATED_OFFICE)
        .allow("partner.edit", Roles.PARTNER_EDITOR, OWN_PARTNER)
        .allow("partner.relate", Roles.PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow("partner.standing", union(Roles.STAFF, Set.of(Roles.SERVICE)))
        .allow("partner.history", Set.of(Roles.AUDITOR, Roles.HQ_ADMIN))
        .allow("partner.history", Roles.OFFICE_ADMIN, RELATED_OFFICE)
        // holds
        .allow("partner.suspend", Roles.OFFICE_ADMIN, RELATED_OFFICE)
        .allow("partner.suspend", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow("partner.reinstate", Roles.OFFICE_ADMIN, RELATED_OFFICE, NOT_WHO_PREPARED)
        .allow("partner.reinstate", Roles.HQ_ADMIN, AT_HEADQUARTERS, NOT_WHO_PREPARED)
        .allow("partner.block", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow("partner.unblock", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow("partner.archive", Roles.OFFICE_ADMIN, RELATED_OFFICE)
        .allow("partner.archive", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow("partner.erase-person", Roles.OFFICE_ADMIN, RELATED_OFFICE)
        .allow("partner.erase-person", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        // assessments
        .allow("template.read", union(Roles.STAFF, Roles.PARTNER_PEOPLE))
        .allow("template.publish", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow("assessment.read", Roles.STAFF, RELATED_OFFICE)
        .allow("assessment.read", Roles.AUDITOR)
        .allow("assessment.read", Roles.PARTNER_PEOPLE, OWN_PARTNER)
        .allow("assessment.start", PREPARERS, RELATED_OFFICE)
        .allow("assessment.edit", PREPARERS, OWN_OFFICE)
        .allow("assessment.submit", PREPARERS, OWN_OFFICE)
        .allow("assessment.decide", Roles.DUE_DILIGENCE_REVIEWER, OWN_OFFICE, NOT_WHO_PREPARED)
        .allow("assessment.return", Roles.DUE_DILIGENCE_REVIEWER, OWN_OFFICE, NOT_WHO_PREPARED)
        .allow(
            "assessment.decide-at-headquarters",
            Roles.DUE_DILIGENCE_REVIEWER,
            AT_HEADQUARTERS,
            NOT_WHO_PREPARED)
        // documents
        .allow("document.read", Roles.STAFF)
        .allow("document.read", Roles.PARTNER_PEOPLE, OWN_PARTNER)
        .allow("document.read-confidential", Roles.STAFF, OWN_OFFICE)
        .allow("document.read-evidence", Roles.STAFF, RELATED_OFFICE)
        .allow("document.read-evidence", Roles.AUDITOR)
        .allow("document.add", PREPARERS, RELATED_OFFICE)
        .allow("document.add", Roles.PARTNER_EDITOR, OWN_PARTNER)
        .allow("document.add-to-profile", Roles.PARTNERSHIP_OFFICER, RELATED_OFFICE)
        .allow("document.add-to-profile", Roles.PARTNER_EDITOR, OWN_PARTNER)
        .allow("document.add-evidence", PREPARERS, RELATED_OFFICE)
        .allow("document.remove", PREPARERS, OWN_OFFICE)
        .allow("document.remove", Roles.PARTNER_EDITOR, OWN_PARTNER)
        // flags
        .allow("flag.read", Roles.STAFF)
        .allow("flag.raise", Roles.PARTNERSHIP_OFFICER)
        .allow("flag.escalate", Roles.OFFICE_ADMIN, OWN_OFFICE)
        .allow("flag.decide", Roles.HQ_ADMIN, AT_HEADQUARTERS, NOT_WHO_PREPARED)
        // mapping
        .allow("partner.match", Roles.STAFF)
        .allow("partner.gaps", Roles.STAFF)
        // imports
        .allow("partner.import", Roles.PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow("partner.import", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow(
            "partner.import-read",
            Set.of(Roles.PARTNERSHIP_OFFICER, Roles.OFFICE_ADMIN),
            OWN_OFFICE)
        .allow("partner.import-read", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow("partner.import-read", Roles.AUDITOR)
        // likely duplicates
        .allow("partner.duplicates", Roles.STAFF)
        .allow("partner.merge", Roles.OFFICE_ADMIN, RELATED_OFFICE)
        .allow("partner.merge", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow("partner.undo-merge", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        // sanctions
        .allow("sanctions-list.read", Roles.STAFF)
        .allow("sanctions-list.import", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        .allow("screening.read", Roles.STAFF, RELATED_OFFICE)
        .allow("screening.read", Set.of(Roles.AUDITOR, Roles.HQ_ADMIN))
        .allow("screening.decide", Roles.HQ_ADMIN, AT_HEADQUARTERS)
        // calls for expression of interest
        .allow("call.read", union(Roles.STAFF, Roles.PARTNER_PEOPLE))
        .allow("call.read-any", Roles.STAFF, OWN_OFFICE)
        .allow("call.read-any", Roles.AUDITOR)
        .allow("call.draft", Roles.PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow("call.edit", Roles.PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow("call.publish", Roles.PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow("call.cancel", Roles.PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow("call.question", Set.of(Roles.PARTNER_EDITOR, Roles.PARTNERSHIP_OFFICER))
        .allow("call.ask", Roles.PARTNER_EDITOR)
        .allow("call.answer", Roles.PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow("call.select", Roles.AUTHORIZED_OFFICER, OWN_OFFICE, NOT_WHO_PREPARED)
        .allow("application.read", Roles.STAFF, OWN_OFFICE)
        .allow("application.read", Roles.AUDITOR)
        .allow("application.read", Roles.PARTNER_PEOPLE, OWN_PARTNER)
        .allow("application.scores", Roles.STAFF, OWN_OFFICE)
        .allow("application.scores", Roles.AUDITOR)
        .allow("application.draft", Roles.PARTNER_EDITOR, OWN_PARTNER)
        .allow("application.edit", Roles.PARTNER_EDITOR, OWN_PARTNER)
        .allow("application.submit", Roles.PARTNER_EDITOR, OWN_PARTNER)
        .allow("application.withdraw", Roles.PARTNER_EDITOR, OWN_PARTNER)
        .allow("application.declare-conflict", SCORERS, OWN_OFFICE)
        .allow("application.score", SCORERS, OWN_OFFICE)
        .allow("application.give-feedback", Roles.PARTNERSHIP_OFFICER, OWN_OFFICE)
        // what waits for the caller
        .allow("task.read", union(Roles.STAFF, Roles.PARTNER_PEOPLE))
        .allow("notification.read", union(Roles.STAFF, Roles.PARTNER_PEOPLE))
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
