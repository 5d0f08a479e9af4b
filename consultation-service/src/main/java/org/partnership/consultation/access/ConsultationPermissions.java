package org.partnership.consultation.access;

import static org.partnership.kit.security.Relation.NOT_WHO_PREPARED;
import static org.partnership.kit.security.Relation.OWN_OFFICE;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.partnership.kit.security.PermissionTable;
import org.partnership.kit.security.Relation;
import org.partnership.kit.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rows of DOMAIN.md's annex that concern consultations. Organisers set spaces up for their
 * office; moderators of the space are named in it; participants are all people but auditors, who
 * change nothing.
 */
@Configuration(proxyBeanMethods = false)
public class ConsultationPermissions {

  private static final Set<String> STAFF = without(Roles.STAFF, Roles.AUDITOR);
  private static final Set<String> PARTICIPANTS = union(STAFF, Roles.PARTNER_PEOPLE);
  private static final Set<String> ORGANISERS = Set.of(Roles.MODERATOR, Roles.PARTNERSHIP_OFFICER);

  private static final Relation VISITOR = Place.VISITOR.relation();
  private static final Relation READER = Place.READER.relation();
  private static final Relation MEMBER = Place.MEMBER.relation();
  private static final Relation OF_THE_SPACE = Place.MODERATOR.relation();

  /** Holds for who wrote it. */
  private static final Relation AUTHOR =
      new Relation(
          "not-author",
          null,
          "its author",
          (caller, scope, offices) -> scope.preparedBy().contains(caller.id()));

  @Bean
  PermissionTable permissionTable() {
    return table();
  }

  /** The table. */
  public static PermissionTable table() {
    PermissionTable.Builder table = PermissionTable.builder();
    table
        .allow("consultation.create", ORGANISERS, OWN_OFFICE)
        .allow("consultation.read", Roles.AUDITOR)
        .allow("consultation.read", ORGANISERS, OWN_OFFICE)
        .allow("consultation.read", PARTICIPANTS, VISITOR)
        .allow("consultation.read-inside", Roles.AUDITOR)
        .allow("consultation.read-inside", ORGANISERS, OWN_OFFICE)
        .allow("consultation.read-inside", PARTICIPANTS, READER)
        .allow("consultation.read-history", Set.of(Roles.AUDITOR, Roles.HQ_ADMIN))
        .allow("consultation.read-history", Roles.OFFICE_ADMIN, OWN_OFFICE);
    byOrganisers(
        table,
        "consultation.read-history",
        "consultation.edit",
        "consultation.open",
        "consultation.conclude",
        "consultation.close",
        "commitment.make",
        "commitment.progress",
        "question.ask",
        "question.edit");
    table
        .allow("member.join", PARTICIPANTS, VISITOR)
        .allow("member.join", ORGANISERS, OWN_OFFICE)
        .allow("member.leave", PARTICIPANTS)
        .allow("member.list", Roles.AUDITOR)
        .allow("member.list", ORGANISERS, OWN_OFFICE)
        .allow("member.list", PARTICIPANTS, MEMBER);
    byModerators(table, "member.invite", "member.accept", "member.remove");
    table
        .allow("comment.post", PARTICIPANTS, MEMBER)
        .allow("comment.reply", PARTICIPANTS, MEMBER)
        .allow("comment.react", PARTICIPANTS, MEMBER)
        .allow("comment.edit", PARTICIPANTS, MEMBER, AUTHOR)
        .allow("comment.read-hidden", Roles.AUDITOR)
        .allow("comment.read-hidden", Roles.MODERATOR, OWN_OFFICE)
        .allow("comment.read-hidden", STAFF, OF_THE_SPACE)
        .allow("comment.pin", Roles.MODERATOR, OWN_OFFICE)
        .allow("comment.pin", STAFF, OF_THE_SPACE)
        .allow("comment.unpin", Roles.MODERATOR, OWN_OFFICE)
        .allow("comment.unpin", STAFF, OF_THE_SPACE);
    byModerators(table, "comment.hide", "comment.restore");
    return table
        .allow("waiting.read", union(Roles.STAFF, Roles.PARTNER_PEOPLE))
        .allow("platform.job", union(Roles.STAFF, Roles.PARTNER_PEOPLE, Set.of(Roles.OPERATOR)))
        .allow("platform.repair", Roles.OPERATOR)
        .build();
  }

  private static void byOrganisers(PermissionTable.Builder table, String... actions) {
    for (String action : actions) {
      table.allow(action, ORGANISERS, OWN_OFFICE).allow(action, STAFF, OF_THE_SPACE);
    }
  }

  /** L-1, and R-1: nobody decides about themselves. */
  private static void byModerators(PermissionTable.Builder table, String... actions) {
    for (String action : actions) {
      table
          .allow(action, Roles.MODERATOR, OWN_OFFICE, NOT_WHO_PREPARED)
          .allow(action, STAFF, OF_THE_SPACE, NOT_WHO_PREPARED);
    }
  }

  private static Set<String> without(Set<String> roles, String one) {
    Set<String> rest = new HashSet<>(roles);
    rest.remove(one);
    return Set.copyOf(rest);
  }

  @SafeVarargs
  private static Set<String> union(Collection<String>... roles) {
    Set<String> all = new HashSet<>();
    for (Collection<String> some : roles) {
      all.addAll(some);
    }
    return Set.copyOf(all);
  }
}
