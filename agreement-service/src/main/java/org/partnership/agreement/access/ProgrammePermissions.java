package org.partnership.agreement.access;

import static org.partnership.kit.security.Relation.NOT_WHO_PREPARED;
import static org.partnership.kit.security.Relation.OWN_OFFICE;
import static org.partnership.kit.security.Relation.OWN_PARTNER;
import static org.partnership.kit.security.Relation.RELATED_OFFICE;
import static org.partnership.kit.security.Roles.AUDITOR;
import static org.partnership.kit.security.Roles.AUTHORIZED_OFFICER;
import static org.partnership.kit.security.Roles.PARTNERSHIP_OFFICER;
import static org.partnership.kit.security.Roles.PARTNER_PEOPLE;
import static org.partnership.kit.security.Roles.STAFF;

import java.util.List;
import org.partnership.kit.security.PermissionTable;

/** Who may do what with programme documents and their revisions. */
final class ProgrammePermissions {

  private ProgrammePermissions() {}

  /** Activating and ending have no row: the platform does them when the day has come. */
  static void programmeDocuments(PermissionTable.Builder table) {
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
}
