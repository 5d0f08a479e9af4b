package org.partnership.agreement.partnership.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.calendar.DueThings;
import org.partnership.agreement.partnership.application.PartnershipScope;
import org.partnership.agreement.partnership.application.ReadingPartnerships;
import org.partnership.agreement.partnership.domain.CycleFacts;
import org.partnership.agreement.partnership.domain.CycleGates;
import org.partnership.agreement.partnership.domain.CycleStep;
import org.partnership.agreement.partnership.domain.PartneringCycle;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.agreement.partnership.domain.Sunset;
import org.partnership.agreement.partnership.web.PartnershipView.NextStep;
import org.partnership.agreement.partnership.web.PartnershipView.Unmet;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells partnerships to callers. */
@Component
class PartnershipViews {

  private final ReadingPartnerships reading;
  private final Access access;
  private final Texts texts;
  private final DueThings due;

  PartnershipViews(ReadingPartnerships reading, Access access, Texts texts, DueThings due) {
    this.reading = reading;
    this.access = access;
    this.texts = texts;
    this.due = due;
  }

  /** Everything. */
  PartnershipView whole(Stored<Partnership> stored, Caller caller) {
    Partnership partnership = stored.state();
    CycleFacts facts = reading.facts(stored.id());
    List<NextStep> next =
        PartneringCycle.next(partnership.step()).stream()
            .map(to -> new NextStep(to, unmet(partnership, to, facts)))
            .toList();
    return view(stored, caller, partnership, next);
  }

  /** As lists show it. */
  PartnershipView brief(Stored<Partnership> stored, Caller caller) {
    return view(stored, caller, stored.state(), null);
  }

  private PartnershipView view(
      Stored<Partnership> stored,
      Caller caller,
      Partnership partnership,
      @Nullable List<NextStep> next) {
    return new PartnershipView(
        stored.id(),
        stored.version(),
        partnership.step(),
        partnership.step(),
        partnership.step().phase(),
        PartnershipBodies.body(partnership.details()),
        Sunset.isPast(partnership, due.today(partnership.details().office())),
        next == null ? null : partnership.moves(),
        next,
        stored.createdAt(),
        stored.updatedAt(),
        allowed(partnership, caller));
  }

  private List<String> allowed(Partnership partnership, Caller caller) {
    List<String> possible =
        PartneringCycle.next(partnership.step()).isEmpty()
            ? List.of(Actions.PARTNERSHIP_EDIT)
            : List.of(Actions.PARTNERSHIP_EDIT, Actions.PARTNERSHIP_MOVE);
    return access.allowed(caller, possible, PartnershipScope.of(partnership));
  }

  private List<Unmet> unmet(Partnership partnership, CycleStep to, CycleFacts facts) {
    Locale language = LocaleContextHolder.getLocale();
    return CycleGates.unmet(partnership, to, facts).stream().map(r -> told(r, language)).toList();
  }

  private Unmet told(Reason reason, Locale language) {
    return new Unmet(
        reason.code(), reason.rule(), texts.fact(reason, language), texts.remedy(reason, language));
  }
}
