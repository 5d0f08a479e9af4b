package org.partnership.consultation.space.domain;

import java.util.EnumSet;
import java.util.Set;
import org.partnership.consultation.access.Place;

/** L-4: which places a person has in a space. */
public final class Standing {

  private Standing() {}

  /**
   * The places of a person.
   *
   * @param isStaff whether they work for an office: only staff moderate
   */
  public static Set<Place> of(Space space, Belonging belonging, String personId, boolean isStaff) {
    if (isStaff && space.isModeratedBy(personId)) {
      return EnumSet.allOf(Place.class);
    }
    if (space.status() == SpaceStatus.DRAFT) {
      return EnumSet.noneOf(Place.class);
    }
    EnumSet<Place> places = EnumSet.noneOf(Place.class);
    switch (belonging) {
      case MEMBER -> places.addAll(EnumSet.of(Place.VISITOR, Place.READER, Place.MEMBER));
      case INVITED -> places.add(Place.VISITOR);
      case NONE, REQUESTED, REMOVED -> {
        // No more than everyone.
      }
    }
    if (space.hasOpenCard()) {
      places.add(Place.VISITOR);
    }
    if (space.hasOpenInside()) {
      places.add(Place.READER);
    }
    return places;
  }
}
