package org.partnership.kit.job;

import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.security.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far a long-running request is. Its own asker sees it, and operators see all. */
@RestController
public final class JobController {

  private final Jobs jobs;

  public JobController(Jobs jobs) {
    this.jobs = jobs;
  }

  @GetMapping("/api/jobs/{service}/{id}")
  @PermittedTo("platform.job")
  Job get(@PathVariable("service") String service, @PathVariable("id") String id, Caller caller) {
    return jobs.find(id)
        .filter(j -> j.owner().equals(caller.id()) || caller.has(Roles.OPERATOR))
        .orElseThrow(() -> new RefusedException(Refusal.notFound("job", id)));
  }
}
