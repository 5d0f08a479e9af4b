package org.partnership.partner.task.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.stereotype.Component;

/**
 * Partners with work to do. Not those merged into others: their flags and hits wait with the
 * survivor, once.
 */
@Component
class PartnersAtWork {

  private static final int LOOKED_AT = 500;

  private final AggregateStore<Partner> partners;
  private final Access access;

  PartnersAtWork(AggregateStore<Partner> partners, Access access) {
    this.partners = partners;
    this.access = access;
  }

  /** Those that match, the longest untouched first. */
  Stream<Stored<Partner>> oldest(Bson filter) {
    return partners.query(filter, Sorts.ascending("updatedAt"), LOOKED_AT).stream()
        .filter(partner -> partner.state().survivor().isEmpty());
  }

  /** What may concern the caller's office; the permission table has the last word on each. */
  Bson below(String path, Caller.Staff staff) {
    return staff.office().equals(access.offices().root())
        ? Filters.empty()
        : Filters.in(path, access.offices().subtree(staff.office()));
  }

  /** Whether there can be anything for the caller to do. */
  boolean may(Caller caller, String action) {
    return access.table().permitsSomewhere(caller, action);
  }

  /**
   * A task about a partner.
   *
   * @param fact what the title says beside the partner's name
   */
  static Entry entry(
      String kind,
      String code,
      String id,
      Stored<Partner> partner,
      String link,
      Instant since,
      Object fact) {
    Reason title = Reason.plain(code, partner.state().profile().legalName(), fact);
    return new Entry(id, kind, title, partner.id(), link, since);
  }
}
