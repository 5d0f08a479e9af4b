package org.partnership.partner.partner.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.matching.Known;
import org.partnership.partner.matching.Likeness;
import org.partnership.partner.matching.MatchingProperties;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.store.Candidates;
import org.springframework.stereotype.Component;

/**
 * Partners that may be the same organisation as another (P-2): found by the keys they share, ranked
 * by how alike they look, without those that were decided to be others.
 */
@Component
public class FindingLookalikes {

  private static final int SHOWN = 10;

  private final AggregateStore<Partner> partners;
  private final Candidates candidates;
  private final MatchingProperties properties;

  FindingLookalikes(
      AggregateStore<Partner> partners, Candidates candidates, MatchingProperties properties) {
    this.partners = partners;
    this.candidates = candidates;
    this.properties = properties;
  }

  /** A partner that looks alike. */
  public record Lookalike(Stored<Partner> partner, Likeness likeness) {}

  private record Found(String id, Likeness likeness) {}

  /** The most alike first. */
  public List<Lookalike> of(Stored<Partner> partner) {
    Known known = partner.state().profile().known();
    List<Found> found =
        candidates.sharing(known.lookUps(), partner.id(), properties.candidates()).stream()
            .filter(c -> !areDistinct(partner, c))
            .map(c -> new Found(c.id(), Likeness.between(known, c.known())))
            .filter(f -> f.likeness().score() >= properties.duplicates())
            .sorted(
                Comparator.comparingDouble((Found f) -> f.likeness().score())
                    .reversed()
                    .thenComparing(Found::id))
            .limit(SHOWN)
            .toList();
    Map<String, Stored<Partner>> byId =
        partners.findAll(found.stream().map(Found::id).toList()).stream()
            .collect(Collectors.toMap(Stored::id, Function.identity()));
    return found.stream()
        .flatMap(
            f ->
                Optional.ofNullable(byId.get(f.id()))
                    .map(other -> new Lookalike(other, f.likeness()))
                    .stream())
        .toList();
  }

  private static boolean areDistinct(Stored<Partner> partner, Candidates.Candidate other) {
    return other.distinctFrom().contains(partner.id())
        || partner.state().distinctFrom().stream().anyMatch(d -> d.otherId().equals(other.id()));
  }
}
