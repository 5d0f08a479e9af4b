package org.partnership.partner.partner.domain;

import static org.partnership.partner.partner.domain.PartnerStatus.ARCHIVED;
import static org.partnership.partner.partner.domain.PartnerStatus.BLOCKED;
import static org.partnership.partner.partner.domain.PartnerStatus.DECLINED;
import static org.partnership.partner.partner.domain.PartnerStatus.ELIGIBLE;
import static org.partnership.partner.partner.domain.PartnerStatus.EXPIRED;
import static org.partnership.partner.partner.domain.PartnerStatus.PROSPECT;
import static org.partnership.partner.partner.domain.PartnerStatus.SUSPENDED;
import static org.partnership.partner.partner.domain.PartnerStatus.UNDER_ASSESSMENT;

import org.partnership.kit.lifecycle.LifeCycle;

/**
 * Prospect, under assessment, eligible or declined; expired when the assessment lapses; suspended
 * and blocked are holds over all of that, and lifting them computes the status from what is then in
 * force.
 */
public final class PartnerLifeCycle {

  public static final String EDIT = "partner.edit";
  public static final String RELATE = "partner.relate";
  public static final String START_ASSESSMENT = "assessment.start";
  public static final String CONTINUE_ASSESSMENT = "assessment.continue";
  public static final String RAISE_FLAG = "flag.raise";
  public static final String EXPIRE = "partner.expire";
  public static final String SUSPEND = "partner.suspend";
  public static final String REINSTATE = "partner.reinstate";
  public static final String BLOCK = "partner.block";
  public static final String UNBLOCK = "partner.unblock";
  public static final String ARCHIVE = "partner.archive";

  /** Into another (P-2): its record is closed, its id leads to the survivor. */
  public static final String MERGE = "partner.merge";

  /** A person is forgotten whatever the partner's status. */
  public static final String ERASE_PERSON = "partner.erase-person";

  /** Not of the partner's status, but of the merge's stage. */
  public static final String UNDO_MERGE = "partner.undo-merge";

  public static final LifeCycle<PartnerStatus> TABLE =
      LifeCycle.<PartnerStatus>of("partner")
          .move(
              EDIT,
              null,
              PROSPECT,
              UNDER_ASSESSMENT,
              ELIGIBLE,
              DECLINED,
              EXPIRED,
              SUSPENDED,
              BLOCKED)
          .move(
              RELATE,
              null,
              PROSPECT,
              UNDER_ASSESSMENT,
              ELIGIBLE,
              DECLINED,
              EXPIRED,
              SUSPENDED,
              BLOCKED)
          .move(
              START_ASSESSMENT,
              null,
              PROSPECT,
              UNDER_ASSESSMENT,
              ELIGIBLE,
              DECLINED,
              EXPIRED,
              SUSPENDED)
          .move(
              CONTINUE_ASSESSMENT,
              null,
              PROSPECT,
              UNDER_ASSESSMENT,
              ELIGIBLE,
              DECLINED,
              EXPIRED,
              SUSPENDED,
              BLOCKED)
          .move(
              RAISE_FLAG,
              null,
              PROSPECT,
              UNDER_ASSESSMENT,
              ELIGIBLE,
              DECLINED,
              EXPIRED,
              SUSPENDED,
              BLOCKED)
          .move(
              ERASE_PERSON,
              null,
              PROSPECT,
              UNDER_ASSESSMENT,
              ELIGIBLE,
              DECLINED,
              EXPIRED,
              SUSPENDED,
              BLOCKED,
              ARCHIVED)
          .move(EXPIRE, EXPIRED, ELIGIBLE)
          .move(SUSPEND, SUSPENDED, PROSPECT, UNDER_ASSESSMENT, ELIGIBLE, EXPIRED)
          .move(REINSTATE, null, SUSPENDED)
          .move(BLOCK, BLOCKED, PROSPECT, UNDER_ASSESSMENT, ELIGIBLE, DECLINED, EXPIRED, SUSPENDED)
          .move(UNBLOCK, null, BLOCKED)
          .move(
              ARCHIVE, ARCHIVED, PROSPECT, UNDER_ASSESSMENT, ELIGIBLE, DECLINED, EXPIRED, SUSPENDED)
          .move(
              MERGE,
              ARCHIVED,
              PROSPECT,
              UNDER_ASSESSMENT,
              ELIGIBLE,
              DECLINED,
              EXPIRED,
              SUSPENDED,
              BLOCKED)
          .build();

  private PartnerLifeCycle() {}
}
