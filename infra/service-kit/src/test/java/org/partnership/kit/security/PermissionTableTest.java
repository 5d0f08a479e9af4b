package org.partnership.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnership.kit.refusal.Refusal;

class PermissionTableTest {

  private static final Map<String, String> PARENTS =
      Map.of("WCARO", "HQ", "MLI", "WCARO", "EAPRO", "HQ", "VNM", "EAPRO");

  private static final OfficeTree TREE =
      new OfficeTree() {
        @Override
        public String root() {
          return "HQ";
        }

        @Override
        public boolean exists(String office) {
          return PARENTS.containsKey(office);
        }

        @Override
        public boolean isWithin(String office, String top) {
          return OfficeTrees.isWithin(office, top, "HQ", PARENTS::get);
        }

        @Override
        public Set<String> subtree(String top) {
          return Set.of(top);
        }

        @Override
        public String country(String office) {
          return "";
        }

        @Override
        public ZoneId zone(String office) {
          return ZoneOffset.UTC;
        }
      };

  private static final PermissionTable TABLE =
      PermissionTable.builder()
          .allow("thing.edit", Roles.PARTNERSHIP_OFFICER, Relation.OWN_OFFICE)
          .allow("thing.edit", Roles.PARTNER_EDITOR, Relation.OWN_PARTNER)
          .allow(
              "thing.decide",
              Roles.DUE_DILIGENCE_REVIEWER,
              Relation.OWN_OFFICE,
              Relation.NOT_WHO_PREPARED)
          .allow("thing.block", Roles.HQ_ADMIN, Relation.AT_HEADQUARTERS)
          .build();

  private static Caller staff(String id, String office, String role) {
    return new Caller.Staff(id, "Name", office, Set.of(role));
  }

  private static boolean may(Caller caller, String action, Scope scope) {
    return TABLE.permits(caller, action, scope, TREE);
  }

  @Test
  void an_office_acts_for_itself_and_what_is_below_it() {
    Scope mali = Scope.ofOffice("MLI");
    assertThat(may(staff("a", "MLI", Roles.PARTNERSHIP_OFFICER), "thing.edit", mali)).isTrue();
    assertThat(may(staff("a", "WCARO", Roles.PARTNERSHIP_OFFICER), "thing.edit", mali)).isTrue();
    assertThat(may(staff("a", "HQ", Roles.PARTNERSHIP_OFFICER), "thing.edit", mali)).isTrue();
    assertThat(may(staff("a", "VNM", Roles.PARTNERSHIP_OFFICER), "thing.edit", mali)).isFalse();
    assertThat(
            may(
                staff("a", "MLI", Roles.PARTNERSHIP_OFFICER),
                "thing.edit",
                Scope.ofOffice("WCARO")))
        .isFalse();
  }

  @Test
  void what_has_no_row_is_denied() {
    assertThat(may(staff("a", "HQ", Roles.HQ_ADMIN), "thing.unheard-of", Scope.NONE)).isFalse();
    assertThat(may(staff("a", "MLI", "no-such-role"), "thing.edit", Scope.ofOffice("MLI")))
        .isFalse();
    assertThat(may(new Caller.Anonymous(), "thing.edit", Scope.NONE)).isFalse();
  }

  @Test
  void a_partners_person_acts_for_their_own_organisation_only() {
    Caller editor =
        new Caller.PartnerPerson("p", "Name", "partner-1", Set.of(Roles.PARTNER_EDITOR));
    assertThat(may(editor, "thing.edit", Scope.ofPartner("partner-1"))).isTrue();
    assertThat(may(editor, "thing.edit", Scope.ofPartner("partner-2"))).isFalse();
  }

  @Test
  void R_1_who_prepared_does_not_decide_and_the_refusal_names_the_rule() {
    Scope scope = Scope.ofOffice("MLI").withPreparedBy(Set.of("anna"));
    Caller anna = staff("anna", "MLI", Roles.DUE_DILIGENCE_REVIEWER);
    Refusal refusal = TABLE.denial(anna, "thing.decide", scope, TREE).orElseThrow();
    assertThat(refusal.rule()).isEqualTo("R-1");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(may(staff("ben", "MLI", Roles.DUE_DILIGENCE_REVIEWER), "thing.decide", scope))
        .isTrue();
  }

  @Test
  void headquarters_is_a_place_not_a_role() {
    assertThat(may(staff("a", "HQ", Roles.HQ_ADMIN), "thing.block", Scope.NONE)).isTrue();
    assertThat(may(staff("a", "MLI", Roles.HQ_ADMIN), "thing.block", Scope.NONE)).isFalse();
  }

  @Test
  void the_table_tells_who_may_in_words() {
    assertThat(TABLE.describe("thing.decide"))
        .isEqualTo("due-diligence-reviewer (own office; not who prepared it)");
  }
}
