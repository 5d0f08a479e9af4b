package org.partnership.agreement.access;

import static org.partnership.kit.security.Relation.OWN_OFFICE;
import static org.partnership.kit.security.Relation.OWN_PARTNER;
import static org.partnership.kit.security.Relation.RELATED_OFFICE;
import static org.partnership.kit.security.Roles.AUDITOR;
import static org.partnership.kit.security.Roles.COMMITTEE_MEMBER;
import static org.partnership.kit.security.Roles.COMMITTEE_SECRETARY;
import static org.partnership.kit.security.Roles.HQ_ADMIN;
import static org.partnership.kit.security.Roles.OFFICE_ADMIN;
import static org.partnership.kit.security.Roles.OPERATOR;
import static org.partnership.kit.security.Roles.PARTNERSHIP_OFFICER;
import static org.partnership.kit.security.Roles.PARTNER_PEOPLE;
import static org.partnership.kit.security.Roles.STAFF;

import java.time.Clock;
import org.partnership.kit.config.PlatformProperties;
import org.partnership.kit.inbox.OfficeReadings;
import org.partnership.kit.security.PermissionTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The lines of DOMAIN's annex that concern this service, and the tree of offices they rest on.
 * Partner's people see a thing once it was sent to them, not how the office came to it: its history
 * is for staff.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  OfficeReadings offices(MongoTemplate mongo, PlatformProperties properties, Clock clock) {
    return new OfficeReadings(mongo, properties.headquarters(), clock);
  }

  @Bean
  PermissionTable permissions() {
    PermissionTable.Builder table = PermissionTable.builder();
    partnerships(table);
    AgreementPermissions.agreements(table);
    AgreementPermissions.signatures(table);
    committees(table);
    AgreementPermissions.amendments(table);
    MoneyPermissions.disbursements(table);
    ProgrammePermissions.programmeDocuments(table);
    MoneyPermissions.reference(table);
    return table
        .allow(Actions.ELIGIBILITY_ASK, STAFF)
        .allow(Actions.ELIGIBILITY_ASK, PARTNER_PEOPLE, OWN_PARTNER)
        .allow(Actions.TASKS_READ, STAFF)
        .allow(Actions.TASKS_READ, PARTNER_PEOPLE)
        .allow("platform.job", STAFF)
        .allow("platform.job", OPERATOR)
        .allow("platform.repair", OPERATOR)
        .build();
  }

  private static void partnerships(PermissionTable.Builder table) {
    table
        .allow(Actions.PARTNERSHIP_READ, STAFF, RELATED_OFFICE)
        .allow(Actions.PARTNERSHIP_READ, AUDITOR)
        .allow(Actions.PARTNERSHIP_READ, PARTNER_PEOPLE, OWN_PARTNER)
        .allow(Actions.PARTNERSHIP_READ_HISTORY, STAFF, RELATED_OFFICE)
        .allow(Actions.PARTNERSHIP_READ_HISTORY, AUDITOR)
        .allow(Actions.PARTNERSHIP_CREATE, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(Actions.PARTNERSHIP_EDIT, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(Actions.PARTNERSHIP_MOVE, PARTNERSHIP_OFFICER, OWN_OFFICE);
  }

  /** Withdrawing a hearing has no row: it goes with sending back what is heard. */
  private static void committees(PermissionTable.Builder table) {
    table
        .allow(Actions.COMMITTEE_READ, STAFF, OWN_OFFICE)
        .allow(Actions.COMMITTEE_READ, AUDITOR)
        .allow(Actions.COMMITTEE_SET, OFFICE_ADMIN, OWN_OFFICE)
        .allow(Actions.REVIEW_READ, STAFF, OWN_OFFICE)
        .allow(Actions.REVIEW_READ, AUDITOR)
        .allow(Actions.REVIEW_DECLARE, COMMITTEE_MEMBER, OWN_OFFICE)
        .allow(Actions.REVIEW_VOTE, COMMITTEE_MEMBER, OWN_OFFICE)
        .allow(Actions.REVIEW_MINUTE, COMMITTEE_SECRETARY, OWN_OFFICE)
        .allow(Actions.EMERGENCY_READ, STAFF)
        .allow(Actions.EMERGENCY_DECLARE, HQ_ADMIN);
  }
}
