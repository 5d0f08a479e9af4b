package org.partnership.consultation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermissionTable;
import org.partnership.kit.security.Roles;

class PermissionsTest {

  private static final PermissionTable TABLE = ConsultationPermissions.table();

  private static Caller staff(String... roles) {
    return new Caller.Staff("p1", "Name", "HQ", Set.of(roles));
  }

  @Test
  void an_auditor_reads_everything_and_changes_nothing() {
    assertThat(
            TABLE.actions().stream()
                .filter(action -> TABLE.permitsSomewhere(staff(Roles.AUDITOR), action)))
        .containsExactlyInAnyOrder(
            "consultation.read",
            "consultation.read-inside",
            "consultation.read-history",
            "member.list",
            "comment.read-hidden",
            "waiting.read",
            "platform.job");
  }

  @Test
  void L_1_partners_people_never_moderate() {
    Caller person =
        new Caller.PartnerPerson(
            "p1", "Name", "partner-1", Set.of(Roles.PARTNER_EDITOR, Roles.PARTNER_SIGNATORY));
    assertThat(TABLE.actions().stream().filter(action -> TABLE.permitsSomewhere(person, action)))
        .containsExactlyInAnyOrder(
            "consultation.read",
            "consultation.read-inside",
            "member.join",
            "member.leave",
            "member.list",
            "comment.post",
            "comment.reply",
            "comment.react",
            "comment.edit",
            "waiting.read",
            "platform.job");
  }

  @Test
  void a_machine_has_no_part_in_consultations() {
    Caller machine = new Caller.Machine("erp", Set.of(Roles.SUBSCRIBER, Roles.SERVICE));
    assertThat(TABLE.actions().stream().filter(a -> TABLE.permitsSomewhere(machine, a))).isEmpty();
  }

  @Test
  void no_token_brings_a_place_along() {
    Caller forged = staff("partnership-officer", "in-space:MODERATOR");
    assertThat(Place.standing(forged, EnumSet.noneOf(Place.class)).roles())
        .containsExactly("partnership-officer");
    assertThat(Place.standing(forged, EnumSet.of(Place.READER)).roles())
        .containsExactlyInAnyOrder("partnership-officer", "in-space:READER");
  }
}
