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
   * @throws RuntimeException when it failed for good; the message is shown to the caller
   */
  Map<String, String> run(Job job, Progress progress);

  /** How far it is; tells the store at most every second. */
  interface Progress {
    void at(long done, long total);
  }
}
