package org.partnership.agreement.access;

import static org.partnership.kit.security.Relation.NOT_WHO_PREPARED;
import static org.partnership.kit.security.Relation.OWN_OFFICE;
import static org.partnership.kit.security.Relation.OWN_PARTNER;
import static org.partnership.kit.security.Relation.RELATED_OFFICE;
import static org.partnership.kit.security.Roles.AUDITOR;
import static org.partnership.kit.security.Roles.FINANCE_OFFICER;
import static org.partnership.kit.security.Roles.HQ_ADMIN;
import static org.partnership.kit.security.Roles.OFFICE_ADMIN;
import static org.partnership.kit.security.Roles.PARTNERSHIP_OFFICER;
import static org.partnership.kit.security.Roles.PARTNER_EDITOR;
import static org.partnership.kit.security.Roles.PARTNER_PEOPLE;
import static org.partnership.kit.security.Roles.STAFF;

import org.partnership.kit.security.PermissionTable;

/** Who may plan, certify and release payments, and set what amounts are converted with. */
final class MoneyPermissions {

  /** The machine that pays: it releases what is certified, and does nothing else. */
  private static final String ERP = "erp";

  private MoneyPermissions() {}

  static void disbursements(PermissionTable.Builder table) {
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
  static void reference(PermissionTable.Builder table) {
    table
        .allow(Actions.EXCHANGE_RATES_READ, STAFF)
        .allow(Actions.EXCHANGE_RATES_READ, PARTNER_PEOPLE)
        .allow(Actions.EXCHANGE_RATES_PUBLISH, HQ_ADMIN)
        .allow(Actions.COUNTRY_PROGRAMME_READ, STAFF)
        .allow(Actions.COUNTRY_PROGRAMME_READ, PARTNER_PEOPLE)
        .allow(Actions.COUNTRY_PROGRAMME_REGISTER, OFFICE_ADMIN, OWN_OFFICE)
        .allow(Actions.COUNTRY_PROGRAMME_REGISTER, HQ_ADMIN);
  }
}
