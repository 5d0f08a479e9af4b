package org.partnership.agreement.access;

import static org.partnership.kit.security.Relation.NOT_WHO_PREPARED;
import static org.partnership.kit.security.Relation.OWN_OFFICE;
import static org.partnership.kit.security.Relation.OWN_PARTNER;
import static org.partnership.kit.security.Relation.RELATED_OFFICE;
import static org.partnership.kit.security.Roles.AUDITOR;
import static org.partnership.kit.security.Roles.AUTHORIZED_OFFICER;
import static org.partnership.kit.security.Roles.COMMITTEE_MEMBER;
import static org.partnership.kit.security.Roles.COMMITTEE_SECRETARY;
import static org.partnership.kit.security.Roles.FINANCE_OFFICER;
import static org.partnership.kit.security.Roles.HQ_ADMIN;
import static org.partnership.kit.security.Roles.OFFICE_ADMIN;
import static org.partnership.kit.security.Roles.OPERATOR;
import static org.partnership.kit.security.Roles.PARTNERSHIP_OFFICER;
import static org.partnership.kit.security.Roles.PARTNER_EDITOR;
import static org.partnership.kit.security.Roles.PARTNER_PEOPLE;
import static org.partnership.kit.security.Roles.PARTNER_SIGNATORY;
import static org.partnership.kit.security.Roles.STAFF;

import java.time.Clock;
import java.util.List;
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

  /** The machine that pays: it releases what is certified, and does nothing else. */
  private static final String ERP = "erp";

  @Bean
  OfficeReadings offices(MongoTemplate mongo, PlatformProperties properties, Clock clock) {
    return new OfficeReadings(mongo, properties.headquarters(), clock);
  }

  @Bean
  PermissionTable permissions() {
    PermissionTable.Builder table = PermissionTable.builder();
    partnerships(table);
    agreements(table);
    signatures(table);
    committees(table);
    amendments(table);
    disbursements(table);
    programmeDocuments(table);
    reference(table);
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

  private static void agreements(PermissionTable.Builder table) {
    table
        .allow(Actions.AGREEMENT_READ, STAFF, RELATED_OFFICE)
        .allow(Actions.AGREEMENT_READ, AUDITOR)
        .allow(Actions.AGREEMENT_READ, PARTNER_PEOPLE, OWN_PARTNER)
        .allow(Actions.AGREEMENT_READ_HISTORY, STAFF, RELATED_OFFICE)
        .allow(Actions.AGREEMENT_READ_HISTORY, AUDITOR)
        .allow(Actions.AGREEMENT_DRAFT, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(Actions.AGREEMENT_EDIT, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(Actions.AGREEMENT_SUBMIT, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(
            Actions.AGREEMENT_CANCEL, List.of(PARTNERSHIP_OFFICER, AUTHORIZED_OFFICER), OWN_OFFICE)
        .allow(Actions.AGREEMENT_RETURN, AUTHORIZED_OFFICER, OWN_OFFICE)
        .allow(Actions.AGREEMENT_APPROVE, AUTHORIZED_OFFICER, OWN_OFFICE, NOT_WHO_PREPARED)
        .allow(Actions.AGREEMENT_SUSPEND, AUTHORIZED_OFFICER, OWN_OFFICE)
        .allow(Actions.AGREEMENT_RESUME, AUTHORIZED_OFFICER, OWN_OFFICE)
        .allow(Actions.AGREEMENT_RATIFY, AUTHORIZED_OFFICER, OWN_OFFICE, NOT_WHO_PREPARED)
        .allow(Actions.AGREEMENT_TERMINATE, AUTHORIZED_OFFICER, OWN_OFFICE)
        .allow(Actions.AGREEMENT_CLOSE, AUTHORIZED_OFFICER, OWN_OFFICE);
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

  /** Applying has no row: the last signature does it, or the approval of an administrative one. */
  private static void amendments(PermissionTable.Builder table) {
    table
        .allow(Actions.AMENDMENT_READ, STAFF, RELATED_OFFICE)
        .allow(Actions.AMENDMENT_READ, AUDITOR)
        .allow(Actions.AMENDMENT_READ, PARTNER_PEOPLE, OWN_PARTNER)
        .allow(Actions.AMENDMENT_DRAFT, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(Actions.AMENDMENT_EDIT, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(Actions.AMENDMENT_SUBMIT, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(
            Actions.AMENDMENT_CANCEL, List.of(PARTNERSHIP_OFFICER, AUTHORIZED_OFFICER), OWN_OFFICE)
        .allow(Actions.AMENDMENT_RETURN, AUTHORIZED_OFFICER, OWN_OFFICE)
        .allow(Actions.AMENDMENT_APPROVE, AUTHORIZED_OFFICER, OWN_OFFICE, NOT_WHO_PREPARED);
  }

  private static void disbursements(PermissionTable.Builder table) {
    table
        .allow(Actions.DISBURSEMENT_READ, STAFF, RELATED_OFFICE)
        .allow(Actions.DISBURSEMENT_READ, AUDITOR)
        .allow(Actions.DISBURSEMENT_READ, PARTNER_PEOPLE, OWN_PARTNER)
        .allow(Actions.DISBURSEMENT_PLAN, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(Actions.DISBURSEMENT_EDIT, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(Actions.DISBURSEMENT_REQUEST, PARTNERSHIP_OFFICER, OWN_OFFICE)
        .allow(Actions.DISBURSEMENT_CERTIFY, FINANCE_OFFICER, OWN_OFFICE, NOT_WHO_PREPARED)
        .allow(Actions.DISBURSEMENT_RETURN, FINANCE_OFFICER, OWN_OFFICE)
        .allow(Actions.DISBURSEMENT_REJECT, FINANCE_OFFICER, OWN_OFFICE)
        .allow(Actions.DISBURSEMENT_RELEASE, FINANCE_OFFICER, OWN_OFFICE, NOT_WHO_PREPARED)
        .allow(Actions.DISBURSEMENT_RELEASE, ERP)
        .allow(Actions.DISBURSEMENT_LIQUIDATE, PARTNER_EDITOR, OWN_PARTNER);
  }

  /** What agreements refer to and are converted with: official, for all who take part. */
  private static void reference(PermissionTable.Builder table) {
    table
        .allow(Actions.EXCHANGE_RATES_READ, STAFF)
        .allow(Actions.EXCHANGE_RATES_READ, PARTNER_PEOPLE)
        .allow(Actions.EXCHANGE_RATES_PUBLISH, HQ_ADMIN)
        .allow(Actions.COUNTRY_PROGRAMME_READ, STAFF)
        .allow(Actions.COUNTRY_PROGRAMME_READ, PARTNER_PEOPLE)
        .allow(Actions.COUNTRY_PROGRAMME_REGISTER, OFFICE_ADMIN, OWN_OFFICE)
        .allow(Actions.COUNTRY_PROGRAMME_REGISTER, HQ_ADMIN);
  }

  /** Activating and ending have no row: the platform does them when the day has come. */
  private static void programmeDocuments(PermissionTable.Builder table) {
    table
        .allow(Actions.PROGRAMME_READ, STAFF, RELATED_OFFICE)
        .allow(Actions.PROGRAMME_READ, AUDITOR)
        .allow(Actions.PROGRAMME_READ, PARTNER_PEOPLE, OWN_PARTNER)
        .allow(Actions.PROGRAMME_READ_HISTORY, STAFF, RELATED_OFFICE)
        .allow(Actions.PROGRAMME_READ_HISTORY, AUDITOR);
    for (String written :
        List.of(
            Actions.PROGRAMME_DRAFT,
            Actions.PROGRAMME_EDIT,
            Actions.PROGRAMME_SUBMIT,
            Actions.PROGRAMME_REVISE,
            Actions.REVISION_EDIT,
            Actions.REVISION_SUBMIT)) {
      table.allow(written, PARTNERSHIP_OFFICER, OWN_OFFICE);
    }
    for (String givenUp : List.of(Actions.PROGRAMME_CANCEL, Actions.REVISION_CANCEL)) {
      table.allow(givenUp, List.of(PARTNERSHIP_OFFICER, AUTHORIZED_OFFICER), OWN_OFFICE);
    }
    for (String decided :
        List.of(
            Actions.PROGRAMME_RETURN,
            Actions.PROGRAMME_SUSPEND,
            Actions.PROGRAMME_RESUME,
            Actions.PROGRAMME_TERMINATE,
            Actions.PROGRAMME_CLOSE,
            Actions.REVISION_RETURN)) {
      table.allow(decided, AUTHORIZED_OFFICER, OWN_OFFICE);
    }
    for (String approved : List.of(Actions.PROGRAMME_APPROVE, Actions.REVISION_APPROVE)) {
      table.allow(approved, AUTHORIZED_OFFICER, OWN_OFFICE, NOT_WHO_PREPARED);
    }
  }

  /** Activating and ending have no row: the platform does them when the day has come. */
  private static void signatures(PermissionTable.Builder table) {
    table
        .allow(
            Actions.AGREEMENT_ENTER_SIGNATURE,
            List.of(PARTNERSHIP_OFFICER, AUTHORIZED_OFFICER),
            OWN_OFFICE)
        .allow(Actions.AGREEMENT_ENTER_SIGNATURE, PARTNER_SIGNATORY, OWN_PARTNER)
        .allow(Actions.AGREEMENT_SIGN, AUTHORIZED_OFFICER, OWN_OFFICE, NOT_WHO_PREPARED)
        .allow(Actions.AGREEMENT_SIGN, PARTNER_SIGNATORY, OWN_PARTNER)
        .allow(
            Actions.AGREEMENT_SIGN_ON_PAPER,
            List.of(PARTNERSHIP_OFFICER, AUTHORIZED_OFFICER),
            OWN_OFFICE)
        .allow(Actions.AGREEMENT_SIGN_ON_PAPER, PARTNER_SIGNATORY, OWN_PARTNER)
        .allow(
            Actions.AGREEMENT_CONFIRM_SIGNATURE, AUTHORIZED_OFFICER, OWN_OFFICE, NOT_WHO_PREPARED);
  }
}
