package org.partnership.kit.job;

import java.util.Map;

/** How a kind of job is done. */
public interface JobKind {

  /** Stable name, stored with each job. */
  String name();

  /**
   * Does the job. May start over after a crash of the service, so it must be repeatable.
   *
   * @return what came of it
   * @throws RuntimeException when it failed for good; the message is shown to the caller. That the
   *     store is away is no such failure: the job is run again when it is back
   */
  Map<String, String> run(Job job, Progress progress);

  /** How far it is; tells the store at most every second, which keeps the job's lease. */
  interface Progress {

    /**
     * @throws JobTakenOverException if another instance runs the job now; to be let through
     */
    void at(long done, long total);
  }
}
