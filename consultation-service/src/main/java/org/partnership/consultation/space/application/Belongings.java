package org.partnership.consultation.space.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.partnership.consultation.space.domain.Belonging;

/** Asks how people belong to spaces; answered where memberships are kept. */
public interface Belongings {

  Belonging of(String spaceId, String personId);

  /** For each of these spaces. */
  Map<String, Belonging> of(Collection<String> spaceIds, String personId);

  /** Ids of the spaces that the person is a member of or invited into. */
  Set<String> spacesOf(String personId);
}
