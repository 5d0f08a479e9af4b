package org.partnership.agreement.partner.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.partnership.kit.security.Survivors;

/**
 * Who was merged into whom, as known at one moment.
 *
 * @param into the survivor of each partner that was merged
 */
public record Merges(Map<String, String> into) implements Survivors {

  public Merges {
    into = Map.copyOf(into);
  }

  @Override
  public String of(String partnerId) {
    String now = partnerId;
    // A circle would be a fault of the register; it must not be one of ours.
    for (int i = 0; i <= into.size(); i++) {
      String next = into.get(now);
      if (next == null) {
        return now;
      }
      now = next;
    }
    return partnerId;
  }

  @Override
  public Set<String> sameAs(String partnerId) {
    String survivor = of(partnerId);
    Set<String> same = new TreeSet<>(List.of(partnerId, survivor));
    into.keySet().stream().filter(id -> of(id).equals(survivor)).forEach(same::add);
    return same;
  }
}
