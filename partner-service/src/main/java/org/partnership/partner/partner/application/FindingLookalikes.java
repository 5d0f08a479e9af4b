package org.partnership.partner.partner.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Comparator;
import java.util.List;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.profile.Identifier;
import org.partnership.partner.partner.domain.profile.Likeness;
import org.partnership.partner.partner.domain.profile.Profile;
import org.springframework.stereotype.Component;

/**
 * Partners that may be the same organisation as one just registered: those that share a word of a
 * name or an identifier, by how alike they look.
 */
@Component
public class FindingLookalikes {

  private static final int LOOKED_AT = 300;
  private static final int SHOWN = 10;

  private final AggregateStore<Partner> partners;

  FindingLookalikes(AggregateStore<Partner> partners) {
    this.partners = partners;
  }

  /** A partner that looks alike. */
  public record Lookalike(Stored<Partner> partner, Likeness likeness) {}

  /** The most alike first. */
  public List<Lookalike> of(Stored<Partner> registered) {
    Profile profile = registered.state().profile();
    return partners
        .query(
            Filters.and(
                Filters.ne("_id", registered.id()),
                Filters.or(
                    Filters.in("state.search.words", registered.state().search().words()),
                    Filters.in(
                        "state.profile.identifiers._id",
                        profile.identifiers().stream().map(Identifier::id).toList()))),
            Sorts.descending("_id"),
            LOOKED_AT)
        .stream()
        .map(p -> new Lookalike(p, Likeness.between(profile, p.state().profile())))
        .filter(l -> l.likeness().score() >= Likeness.WORTH_SHOWING)
        .sorted(
            Comparator.comparingDouble((Lookalike l) -> l.likeness().score())
                .reversed()
                .thenComparing(l -> l.partner().id()))
        .limit(SHOWN)
        .toList();
  }
}
