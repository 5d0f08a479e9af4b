package org.partnership.agreement.access;

import static org.partnership.kit.security.Relation.NOT_WHO_PREPARED;
import static org.partnership.kit.security.Relation.OWN_OFFICE;
import static org.partnership.kit.security.Relation.OWN_PARTNER;
import static org.partnership.kit.security.Relation.RELATED_OFFICE;
import static org.partnership.kit.security.Roles.AUDITOR;
import static org.partnership.kit.security.Roles.AUTHORIZED_OFFICER;
import static org.partnership.kit.security.Roles.PARTNERSHIP_OFFICER;
import static org.partnership.kit.security.Roles.PARTNER_PEOPLE;
import static org.partnership.kit.security.Roles.PARTNER_SIGNATORY;
import static org.partnership.kit.security.Roles.STAFF;

import java.util.List;
import org.partnership.kit.security.PermissionTable;

/** Who may draft, decide, sign and amend agreements. */
final class AgreementPermissions {

  private AgreementPermissions() {}

  static void agreements(PermissionTable.Builder table) {
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

  /** Activating and ending have no row: the platform does them when the day has come. */
  static void signatures(PermissionTable.Builder table) {
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

  /** Applying has no row: the last signature does it, or the approval of an administrative one. */
  static void amendments(PermissionTable.Builder table) {
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
}
