package org.partnership.agreement.programme.domain;

import static org.partnership.agreement.programme.domain.ProgrammeStatus.ACTIVE;
import static org.partnership.agreement.programme.domain.ProgrammeStatus.APPROVED;
import static org.partnership.agreement.programme.domain.ProgrammeStatus.CANCELLED;
import static org.partnership.agreement.programme.domain.ProgrammeStatus.CLOSED;
import static org.partnership.agreement.programme.domain.ProgrammeStatus.DRAFT;
import static org.partnership.agreement.programme.domain.ProgrammeStatus.ENDED;
import static org.partnership.agreement.programme.domain.ProgrammeStatus.SUBMITTED;
import static org.partnership.agreement.programme.domain.ProgrammeStatus.SUSPENDED;
import static org.partnership.agreement.programme.domain.ProgrammeStatus.TERMINATED;

import org.partnership.agreement.access.Actions;
import org.partnership.kit.lifecycle.LifeCycle;

/** The lives of a programme document and of its revisions. */
public final class ProgrammeLife {

  /** The document's table. Where it names no end, the status stays. */
  public static final LifeCycle<ProgrammeStatus> TABLE =
      LifeCycle.<ProgrammeStatus>of("programme-document")
          .move(Actions.PROGRAMME_EDIT, null, DRAFT)
          .move(Actions.PROGRAMME_SUBMIT, SUBMITTED, DRAFT)
          .move(Actions.PROGRAMME_RETURN, DRAFT, SUBMITTED)
          .move(Actions.PROGRAMME_APPROVE, APPROVED, SUBMITTED)
          .move(Actions.PROGRAMME_ACTIVATE, ACTIVE, APPROVED)
          .move(Actions.PROGRAMME_REVISE, null, APPROVED, ACTIVE, SUSPENDED)
          .move(Actions.PROGRAMME_SUSPEND, SUSPENDED, ACTIVE)
          .move(Actions.PROGRAMME_RESUME, ACTIVE, SUSPENDED)
          .move(Actions.PROGRAMME_END, ENDED, ACTIVE, SUSPENDED)
          .move(Actions.PROGRAMME_CLOSE, CLOSED, ENDED)
          .move(Actions.PROGRAMME_TERMINATE, TERMINATED, APPROVED, ACTIVE, SUSPENDED)
          .move(Actions.PROGRAMME_CANCEL, CANCELLED, DRAFT, SUBMITTED, APPROVED)
          .build();

  /** The table of a revision: the document stays in force as it was until one is approved. */
  public static final LifeCycle<RevisionStatus> REVISION =
      LifeCycle.<RevisionStatus>of("programme-revision")
          .move(Actions.REVISION_EDIT, null, RevisionStatus.DRAFT)
          .move(Actions.REVISION_SUBMIT, RevisionStatus.SUBMITTED, RevisionStatus.DRAFT)
          .move(Actions.REVISION_RETURN, RevisionStatus.DRAFT, RevisionStatus.SUBMITTED)
          .move(Actions.REVISION_APPROVE, RevisionStatus.APPROVED, RevisionStatus.SUBMITTED)
          .move(
              Actions.REVISION_CANCEL,
              RevisionStatus.CANCELLED,
              RevisionStatus.DRAFT,
              RevisionStatus.SUBMITTED)
          .build();

  private ProgrammeLife() {}
}
