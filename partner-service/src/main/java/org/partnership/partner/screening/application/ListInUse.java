package org.partnership.partner.screening.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.matching.MatchingProperties;
import org.partnership.partner.partner.application.SanctionsCheck;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.screening.Resemblance;
import org.partnership.partner.screening.domain.SanctionsList;
import org.partnership.partner.screening.store.ListEntries;
import org.springframework.stereotype.Component;

/**
 * The newest version of the list. Which one that is, is asked every time: another instance may have
 * imported it; its entries are kept in memory.
 */
@Component
class ListInUse implements SanctionsCheck {

  private final AggregateStore<SanctionsList> lists;
  private final ListEntries entries;
  private final MatchingProperties properties;
  private volatile @Nullable ListIndex index;

  ListInUse(
      AggregateStore<SanctionsList> lists, ListEntries entries, MatchingProperties properties) {
    this.lists = lists;
    this.entries = entries;
    this.properties = properties;
  }

  Optional<ListIndex> index() {
    return lists.query(Filters.empty(), Sorts.descending("createdAt", "_id"), 1).stream()
        .findFirst()
        .map(this::loaded);
  }

  private ListIndex loaded(Stored<SanctionsList> newest) {
    ListIndex known = index;
    if (known != null && known.listId().equals(newest.id())) {
      return known;
    }
    ListIndex fresh = new ListIndex(newest.id(), entries.of(newest.id()), properties.screening());
    index = fresh;
    return fresh;
  }

  @Override
  public List<Resemblance> resemblances(Profile profile) {
    return index().map(i -> i.resemblances(profile)).orElse(List.of());
  }
}
