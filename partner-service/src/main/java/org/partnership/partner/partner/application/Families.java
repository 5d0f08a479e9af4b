package org.partnership.partner.partner.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.ProfileEditing;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.family.Family;
import org.partnership.partner.partner.domain.family.Step;
import org.springframework.stereotype.Component;

/**
 * Announces changes between headquarters and chapters (P-1). What became of one is asked of the
 * partner onto which it was to be written: beyond that version it was written or never will be.
 */
@Component
class Families {

  private final AggregateStore<Family> families;
  private final AggregateStore<Partner> partners;
  private final Commands commands;

  Families(AggregateStore<Family> families, AggregateStore<Partner> partners, Commands commands) {
    this.families = families;
    this.partners = partners;
    this.commands = commands;
  }

  /**
   * Announces a change in the family of a headquarters. Facts are to be read after it.
   *
   * @throws RefusedException 409 while one is on its way that does not go with it
   */
  void begin(String headquarters, Step step) {
    List<Step> over =
        open(headquarters, step.at()).state().steps().stream()
            .filter(other -> !other.partnerId().equals(step.partnerId()))
            .filter(other -> isOver(other, step.at()))
            .toList();
    change(headquarters, step.at(), family -> family.begin(step, over));
  }

  /** The change was refused: others need not wait for it. */
  void end(String headquarters, Step step) {
    change(headquarters, step.at(), family -> family.end(step));
  }

  private Stored<Family> open(String headquarters, Instant now) {
    Optional<Stored<Family>> found = families.find(headquarters);
    if (found.isPresent()) {
      return found.get();
    }
    try {
      return commands.create(families, headquarters, Decision.accept(Family.quiet()), act(now));
    } catch (UniqueViolationException e) {
      // Somebody else opened it.
      return families.find(headquarters).orElseThrow(() -> e);
    }
  }

  private void change(String headquarters, Instant now, Function<Family, Decision<Family>> decide) {
    commands.change(
        families,
        headquarters,
        IfMatch.ANY,
        act(now),
        stored -> {},
        stored -> decide.apply(stored.state()));
  }

  private boolean isOver(Step step, Instant now) {
    Optional<Stored<Partner>> partner = partners.find(step.partnerId());
    if (partner.map(Stored::version).orElse(0L) > step.version()) {
      return true;
    }
    if (!step.isAbandoned(now)) {
      return false;
    }
    partner.ifPresent(p -> fence(p.id(), step.version(), now));
    return true;
  }

  /** Raises the version of a partner, so that no write that was begun on it can land any more. */
  private void fence(String partnerId, long version, Instant now) {
    try {
      commands.change(
          partners,
          partnerId,
          new IfMatch(version),
          act(now),
          stored -> {},
          stored -> ProfileEditing.abandon(stored.state(), By.of(act(now))));
    } catch (RefusedException e) {
      if (e.refusal().kind() != Refusal.Kind.STALE) {
        throw e;
      }
      // It is beyond that version by now.
    }
  }

  /** The platform's own: the caller's key is that of the change to the partner. */
  private static Act act(Instant now) {
    return Act.ofPlatform("families", now, null, null);
  }
}
