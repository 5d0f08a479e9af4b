package org.partnership.partner.partner.application;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.store.CountingPartners;
import org.partnership.partner.partner.store.PartnerFacet;
import org.partnership.partner.partner.store.PartnerFilter;
import org.springframework.stereotype.Component;

/** Looking partners up: staff the whole register, a partner's people their own. */
@Component
public class ReadingPartners {

  /** More than that one after the other is not believable. */
  private static final int MERGES = 50;

  private final AggregateStore<Partner> partners;
  private final CountingPartners counting;
  private final RankingPartners ranking;
  private final Access access;

  ReadingPartners(
      AggregateStore<Partner> partners,
      CountingPartners counting,
      RankingPartners ranking,
      Access access) {
    this.partners = partners;
    this.counting = counting;
    this.ranking = ranking;
    this.access = access;
  }

  /** One partner, or 404. */
  public Stored<Partner> one(String id, Caller caller) {
    return one(id, "partner.read", caller);
  }

  /**
   * One partner for a reading action of its own, 403 where only that is not permitted; the id of
   * one merged into another leads to that other.
   */
  public Stored<Partner> one(String id, String action, Caller caller) {
    return required(survivor(any(id)), id, action, caller);
  }

  /** The record under this very id, even if it was merged into another. */
  public Stored<Partner> asKept(String id, String action, Caller caller) {
    return required(any(id), id, action, caller);
  }

  /** Who stands for a partner that something refers to; whoever asks must still be let see it. */
  public Stored<Partner> behind(String id) {
    return survivor(any(id));
  }

  /** Who stands for a partner, through however many merges. */
  public Stored<Partner> survivor(Stored<Partner> partner) {
    Stored<Partner> found = partner;
    for (int i = 0; i < MERGES && found.state().survivor().isPresent(); i++) {
      found = any(found.state().survivor().orElseThrow());
    }
    return found;
  }

  private Stored<Partner> any(String id) {
    return Optional.of(id)
        .filter(Ids::isId)
        .flatMap(partners::find)
        .orElseThrow(() -> new RefusedException(Refusal.notFound("partner", id)));
  }

  private Stored<Partner> required(Stored<Partner> found, String id, String action, Caller caller) {
    access.require(caller, "partner.read", action, PartnerScope.of(found), "partner", id);
    return found;
  }

  /** A page of those that match and may be seen. */
  public Listing.Page<Stored<Partner>> page(
      PartnerFilter filter,
      PartnerOrder order,
      int limit,
      @Nullable String cursor,
      boolean total,
      Caller caller) {
    if (order.equals(PartnerOrder.RELEVANCE)) {
      return ranking.page(visible(filter, caller), textOf(filter), limit, cursor, total);
    }
    return Listing.page(
        partners,
        new Listing.Query(
            visible(filter, caller), order.path(), order.descending(), limit, cursor, total));
  }

  private static String textOf(PartnerFilter filter) {
    if (filter.q() == null) {
      throw new RefusedException(Refusal.malformed("/sort", "sort-needs-text"));
    }
    return filter.q();
  }

  /** Counts over all that match and may be seen. */
  public Map<String, List<CountingPartners.Count>> facets(
      List<PartnerFacet> facets, PartnerFilter filter, Caller caller) {
    return caller instanceof Caller.PartnerPerson || caller instanceof Caller.Anonymous
        ? counting.by(facets, filter, own(caller))
        : counting.by(facets, filter);
  }

  private static Bson visible(PartnerFilter filter, Caller caller) {
    return Filters.and(own(caller), filter.toBson());
  }

  /** Of staff and machines everything, of a partner's people what stands for them. */
  private static Bson own(Caller caller) {
    return switch (caller) {
      case Caller.Staff staff -> Filters.empty();
      case Caller.Machine machine -> Filters.empty();
      case Caller.Platform platform -> Filters.empty();
      case Caller.PartnerPerson person ->
          Filters.or(
              Filters.eq("_id", person.partner()),
              Filters.eq("state.absorptions.loserId", person.partner()));
      case Caller.Anonymous anonymous -> Filters.in("_id", List.of());
    };
  }
}
