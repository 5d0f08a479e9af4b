package org.partnership.kit.security;

import java.util.Set;

/**
 * Which partner stands for which since a merge (P-2): the old id resolves to the survivor for ever,
 * and what was recorded under it stays under it. A service that reads merges has a bean of this; in
 * one that has none, everybody stands for themselves.
 */
public interface Survivors {

  /** Nobody was ever merged. */
  Survivors NONE =
      new Survivors() {
        @Override
        public String of(String partnerId) {
          return partnerId;
        }

        @Override
        public Set<String> sameAs(String partnerId) {
          return Set.of(partnerId);
        }
      };

  /** Who stands for a partner now: itself, if it was not merged. */
  String of(String partnerId);

  /** All ids that mean the same partner, this one included. */
  Set<String> sameAs(String partnerId);
}
