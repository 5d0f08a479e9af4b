package org.partnership.kit.security;

import java.util.Set;

/** Role names as tokens carry them in the claim {@code roles}. */
public final class Roles {

  public static final String PARTNERSHIP_OFFICER = "partnership-officer";
  public static final String DUE_DILIGENCE_REVIEWER = "due-diligence-reviewer";
  public static final String COMMITTEE_SECRETARY = "committee-secretary";
  public static final String COMMITTEE_MEMBER = "committee-member";
  public static final String AUTHORIZED_OFFICER = "authorized-officer";
  public static final String FINANCE_OFFICER = "finance-officer";
  public static final String MODERATOR = "moderator";
  public static final String OFFICE_ADMIN = "office-admin";
  public static final String AUDITOR = "auditor";
  public static final String HQ_ADMIN = "hq-admin";
  public static final String PARTNER_VIEWER = "partner-viewer";
  public static final String PARTNER_EDITOR = "partner-editor";
  public static final String PARTNER_SIGNATORY = "partner-signatory";
  public static final String SUBSCRIBER = "subscriber";
  public static final String OPERATOR = "operator";

  /** The platform's own services among themselves. */
  public static final String SERVICE = "service";

  /** Everyone who works for an office. */
  public static final Set<String> STAFF =
      Set.of(
          PARTNERSHIP_OFFICER,
          DUE_DILIGENCE_REVIEWER,
          COMMITTEE_SECRETARY,
          COMMITTEE_MEMBER,
          AUTHORIZED_OFFICER,
          FINANCE_OFFICER,
          MODERATOR,
          OFFICE_ADMIN,
          AUDITOR,
          HQ_ADMIN);

  /** Everyone who belongs to a partner organisation. */
  public static final Set<String> PARTNER_PEOPLE =
      Set.of(PARTNER_VIEWER, PARTNER_EDITOR, PARTNER_SIGNATORY);

  private Roles() {}
}
