package org.partnership.reporting.rebuild.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.reporting.rebuild.domain.Difference;
import org.partnership.reporting.rebuild.domain.Rebuild;

/**
 * A rebuild as an operator sees it.
 *
 * @param generation the one that is built
 * @param instead the one that served when it began
 * @param compared how many versions were compared, once they were
 * @param shown some of the differences
 * @param job how far it is
 */
record RebuildView(
    String id,
    long version,
    Rebuild.Status status,
    Instant createdAt,
    Instant updatedAt,
    int generation,
    int instead,
    @Nullable Long compared,
    @Nullable Long differences,
    List<Difference> shown,
    @Nullable String reason,
    @Nullable String decidedBy,
    String job,
    List<String> allowedActions) {

  static RebuildView of(Stored<Rebuild> stored, Caller caller, Access access) {
    Rebuild rebuild = stored.state();
    return new RebuildView(
        stored.id(),
        stored.version(),
        rebuild.status(),
        stored.createdAt(),
        stored.updatedAt(),
        rebuild.generation(),
        rebuild.instead(),
        rebuild.compared(),
        rebuild.differences(),
        rebuild.shown(),
        rebuild.reason(),
        rebuild.decidedBy(),
        "/api/jobs/reporting-service/" + stored.id(),
        access.allowed(caller, Rebuild.LIFE_CYCLE.actionsFrom(rebuild.status()), Scope.NONE));
  }
}
