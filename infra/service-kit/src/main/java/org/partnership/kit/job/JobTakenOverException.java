package org.partnership.kit.job;

/**
 * Another instance runs this job now, since this one stood still for longer than its lease. Thrown
 * by {@link JobKind.Progress}; to be let through, so that only one goes on.
 */
public final class JobTakenOverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobTakenOverException(Job job) {
    super("job " + job.kind() + " " + job.id() + " is held by another");
  }
}
