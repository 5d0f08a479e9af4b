package org.partnership.kit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.partnership.kit.command.Act;
import org.partnership.kit.inbox.DeadLetters;
import org.partnership.kit.inbox.Repairs;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.PermittedTo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events this service could not apply, and what an operator can do about them. */
@RestController
@RequestMapping("/api/dead-letters/{service}")
class DeadLetterController {

  private static final int SHOWN = 200;

  private final DeadLetters letters;
  private final Repairs repairs;
  private final String service;

  DeadLetterController(
      DeadLetters letters, Repairs repairs, @Value("${spring.application.name}") String service) {
    this.letters = letters;
    this.repairs = repairs;
    this.service = service;
  }

  record Items(List<DeadLetters.Letter> items) {}

  record Discarding(@NotNull @PlainText(max = 1000) String reason) {}

  @GetMapping
  @PermittedTo("platform.repair")
  Items list(@PathVariable("service") String name) {
    here(name);
    return new Items(letters.list(SHOWN));
  }

  @PostMapping("/{id}/retry")
  @PermittedTo("platform.repair")
  DeadLetters.Letter retry(
      @PathVariable("service") String name, @PathVariable("id") String id, Act act) {
    here(name);
    return repairs.retry(id, act.caller().id());
  }

  @PostMapping("/{id}/discard")
  @PermittedTo("platform.repair")
  DeadLetters.Letter discard(
      @PathVariable("service") String name,
      @PathVariable("id") String id,
      @Valid @RequestBody Discarding body,
      Act act) {
    here(name);
    return repairs.discard(id, act.caller().id(), body.reason());
  }

  private void here(String name) {
    if (!ServiceNames.same(service, name)) {
      throw new RefusedException(Refusal.notFound("service", name));
    }
  }
}
