package org.partnership.consultation.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.access.Place.MEMBER;
import static org.partnership.consultation.access.Place.MODERATOR;
import static org.partnership.consultation.access.Place.READER;
import static org.partnership.consultation.access.Place.VISITOR;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.consultation.Given;
import org.partnership.consultation.access.Place;
import org.partnership.consultation.space.domain.Belonging;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.consultation.space.domain.Standing;
import org.partnership.consultation.space.domain.Visibility;

/** L-4: who sees what of a space. */
class StandingTest {

  private static Set<Place> of(
      Visibility visibility,
      SpaceStatus status,
      Belonging belonging,
      String person,
      boolean staff) {
    return Standing.of(Given.space(visibility, status), belonging, person, staff);
  }

  @ParameterizedTest
  @EnumSource(Belonging.class)
  void L_4_nobody_but_its_moderators_sees_a_draft(Belonging belonging) {
    for (Visibility visibility : Visibility.values()) {
      assertThat(of(visibility, SpaceStatus.DRAFT, belonging, "p1", true)).isEmpty();
      assertThat(of(visibility, SpaceStatus.DRAFT, belonging, "moderator", true))
          .contains(MODERATOR, READER);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SpaceStatus.class,
      names = {"OPEN", "CLOSED"})
  void L_4_each_visibility_shows_what_it_says(SpaceStatus status) {
    assertThat(of(Visibility.PUBLIC, status, Belonging.NONE, "p1", false))
        .containsExactlyInAnyOrder(VISITOR, READER);
    assertThat(of(Visibility.MEMBERS, status, Belonging.NONE, "p1", false))
        .containsExactly(VISITOR);
    assertThat(of(Visibility.MEMBERS, status, Belonging.REQUESTED, "p1", false))
        .containsExactly(VISITOR);
    assertThat(of(Visibility.INVITED, status, Belonging.NONE, "p1", false)).isEmpty();
    assertThat(of(Visibility.INVITED, status, Belonging.REMOVED, "p1", false)).isEmpty();
    assertThat(of(Visibility.INVITED, status, Belonging.INVITED, "p1", false))
        .containsExactly(VISITOR);
    for (Visibility visibility : Visibility.values()) {
      assertThat(of(visibility, status, Belonging.MEMBER, "p1", false))
          .containsExactlyInAnyOrder(VISITOR, READER, MEMBER);
    }
  }

  @Test
  void only_staff_moderate_whoever_is_named() {
    assertThat(of(Visibility.INVITED, SpaceStatus.OPEN, Belonging.NONE, "moderator", false))
        .isEmpty();
  }
}
