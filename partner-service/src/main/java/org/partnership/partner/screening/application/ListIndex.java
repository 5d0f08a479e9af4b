package org.partnership.partner.screening.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.partnership.partner.matching.Known;
import org.partnership.partner.matching.Likeness;
import org.partnership.partner.partner.domain.profile.Officer;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.screening.Resemblance;
import org.partnership.partner.screening.domain.ListEntry;

/** A version of the list in memory, found by keys: entities by names, individuals by officers. */
final class ListIndex {

  private record Listed(ListEntry entry, Known known) {}

  private final String listId;
  private final double threshold;
  private final Map<String, List<Listed>> byKey = new HashMap<>();

  ListIndex(String listId, List<ListEntry> entries, double threshold) {
    this.listId = listId;
    this.threshold = threshold;
    for (ListEntry entry : entries) {
      Listed listed = new Listed(entry, Known.as(entry.names(), null, List.of()));
      for (String key : listed.known().keys()) {
        byKey.computeIfAbsent(entry.kind() + key, k -> new ArrayList<>()).add(listed);
      }
    }
  }

  String listId() {
    return listId;
  }

  /** The best of each entry that is alike enough, the most alike first. */
  List<Resemblance> resemblances(Profile profile) {
    return Stream.concat(
            of(profile.names(), ListEntry.Kind.ENTITY),
            of(profile.officers().stream().map(Officer::name).toList(), ListEntry.Kind.INDIVIDUAL))
        .sorted(Comparator.comparingDouble(Resemblance::score).reversed())
        .toList();
  }

  private Stream<Resemblance> of(List<String> names, ListEntry.Kind kind) {
    if (names.isEmpty()) {
      return Stream.of();
    }
    Known known = Known.as(names, null, List.of());
    Set<Listed> candidates = new LinkedHashSet<>();
    known.lookUps().forEach(key -> candidates.addAll(byKey.getOrDefault(kind + key, List.of())));
    return candidates.stream().flatMap(listed -> resemblance(known, listed));
  }

  private Stream<Resemblance> resemblance(Known known, Listed listed) {
    Likeness likeness = Likeness.between(known, listed.known());
    Likeness.AlikeNames names = likeness.names();
    return names == null || likeness.score() < threshold
        ? Stream.of()
        : Stream.of(
            new Resemblance(
                listed.entry().reference(),
                listed.entry().hash(),
                listId,
                names.one(),
                names.other(),
                likeness.score()));
  }
}
