package org.partnership.kit.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A long-running request.
 *
 * @param owner id of the caller who asked for it
 * @param total 0 while unknown
 */
public record Job(
    String id,
    String kind,
    Status status,
    String owner,
    Map<String, String> parameters,
    long done,
    long total,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Map<String, String> result,
    List<String> errors) {

  /** Where it stands. */
  public enum Status {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED
  }
}
