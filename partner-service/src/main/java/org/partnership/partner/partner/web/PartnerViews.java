package org.partnership.partner.partner.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Texts;
import org.partnership.partner.partner.application.DuplicateScope;
import org.partnership.partner.partner.application.FindingLookalikes;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Blocking;
import org.partnership.partner.partner.domain.OfficeRelation;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.Suspension;
import org.partnership.partner.partner.domain.profile.Completeness;
import org.springframework.stereotype.Component;

/** Shows partners to callers: to each what they may see, and what they may do next. */
@Component
class PartnerViews {

  private final Access access;
  private final Texts texts;
  private final DuplicateScope duplicates;

  PartnerViews(Access access, Texts texts, DuplicateScope duplicates) {
    this.access = access;
    this.texts = texts;
    this.duplicates = duplicates;
  }

  PartnerView of(Stored<Partner> stored, Caller caller) {
    Partner partner = stored.state();
    Scope scope = PartnerScope.of(stored);
    boolean staff = caller instanceof Caller.Staff;
    return new PartnerView(
        stored.id(),
        stored.version(),
        partner.status(),
        stored.createdAt(),
        stored.updatedAt(),
        partner.office(),
        allowed(partner, scope, caller),
        PartnerForm.of(partner.profile(), access.permits(caller, "partner.contacts", scope)),
        partner.statusSince(),
        partner.eligibleUntil(),
        partner.rating(),
        suspension(partner.suspension()),
        blocking(partner.blocking(), staff),
        partner.relations().stream().map(r -> relation(r, staff, caller)).toList(),
        Completeness.of(partner.profile()),
        null);
  }

  PartnerView registered(
      Stored<Partner> stored, List<FindingLookalikes.Lookalike> alike, Act act, Locale locale) {
    return of(stored, act.caller()).with(alike.stream().map(l -> duplicate(l, locale)).toList());
  }

  private PartnerView.DuplicateView duplicate(FindingLookalikes.Lookalike alike, Locale locale) {
    return new PartnerView.DuplicateView(
        alike.partner().id(),
        alike.partner().state().profile().legalName(),
        alike.likeness().score(),
        alike.likeness().reasons().stream().map(r -> texts.fact(r, locale)).toList());
  }

  /** What the life cycle allows now and the permission table allows this caller. */
  private List<String> allowed(Partner partner, Scope scope, Caller caller) {
    Scope own = Scope.ofOffice(caller instanceof Caller.Staff staff ? staff.office() : null);
    return PartnerLifeCycle.TABLE.actionsFrom(partner.status()).stream()
        .filter(
            action ->
                access.permits(
                    caller,
                    action,
                    switch (action) {
                      case PartnerLifeCycle.RELATE -> own;
                      case PartnerLifeCycle.MERGE -> duplicates.scope(partner);
                      default -> scope;
                    }))
        .toList();
  }

  private PartnerView.RelationView relation(OfficeRelation relation, boolean staff, Caller caller) {
    boolean own = access.permits(caller, "partner.notes", Scope.ofOffice(relation.office()));
    return new PartnerView.RelationView(
        relation.office(),
        relation.focalPoint() != null,
        staff ? relation.focalPoint() : null,
        relation.since(),
        own ? relation.notes() : null);
  }

  private static PartnerView.@Nullable SuspensionView suspension(@Nullable Suspension s) {
    return s == null
        ? null
        : new PartnerView.SuspensionView(s.reason(), s.reviewDate(), s.by(), s.at());
  }

  private static PartnerView.@Nullable BlockingView blocking(@Nullable Blocking b, boolean staff) {
    return b == null
        ? null
        : new PartnerView.BlockingView(
            b.reason(), staff ? b.flagId() : null, staff ? b.screeningId() : null, b.at());
  }
}
