package org.partnership.partner.template.application;

import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.AssessmentTemplate;
import org.partnership.partner.template.domain.TemplateSeries;
import org.springframework.stereotype.Component;

/** The templates of all kinds. */
@Component
public class Templates {

  private final AggregateStore<TemplateSeries> store;
  private final Commands commands;
  private final Access access;

  Templates(AggregateStore<TemplateSeries> store, Commands commands, Access access) {
    this.store = store;
    this.commands = commands;
    this.access = access;
  }

  /** All versions of a kind's template. */
  public Stored<TemplateSeries> of(AssessmentKind kind) {
    return store
        .find(kind.name())
        .orElseThrow(
            () -> new RefusedException(Refusal.notFound("assessment-template", kind.name())));
  }

  /** One version; 404 when there is none of this number. */
  public AssessmentTemplate version(AssessmentKind kind, int number) {
    return of(kind)
        .state()
        .version(number)
        .orElseThrow(
            () ->
                new RefusedException(Refusal.notFound("assessment-template", kind + " " + number)));
  }

  /** HQ publishes the next version. */
  public Stored<TemplateSeries> publish(
      AssessmentKind kind, AssessmentTemplate next, IfMatch ifMatch, Act act) {
    return commands.change(
        store,
        kind.name(),
        ifMatch,
        act,
        stored -> access.require(act.caller(), "template.publish", Scope.NONE),
        stored -> stored.state().publish(next));
  }
}
