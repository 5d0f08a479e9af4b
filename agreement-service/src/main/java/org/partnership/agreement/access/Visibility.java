package org.partnership.agreement.access;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Roles;
import org.partnership.kit.security.Survivors;
import org.springframework.stereotype.Component;

/**
 * The read line of the annex as a filter, for lists and counts: own office; another only if named;
 * partner's people where their organisation, or one merged into it, is a party, once sent to them;
 * auditors all.
 */
@Component
public class Visibility {

  private final Access access;
  private final Survivors survivors;

  Visibility(Access access, Survivors survivors) {
    this.access = access;
    this.survivors = survivors;
  }

  /**
   * Where a kind of thing says what relates it to callers.
   *
   * @param office path of the owning office
   * @param otherOffices path of the other offices
   * @param partners path of the partners that are a party
   * @param sentToPartners what else must hold for a partner's people to see it
   */
  public record Paths(String office, String otherOffices, String partners, Bson sentToPartners) {}

  /** Matches what the caller may see. */
  public Bson of(Caller caller, Paths paths) {
    return switch (caller) {
      case Caller.Staff staff -> ofStaff(staff, paths);
      case Caller.PartnerPerson person ->
          Filters.and(
              Filters.in(paths.partners(), survivors.sameAs(person.partner())),
              paths.sentToPartners());
      case Caller.Platform platform -> Filters.empty();
      case Caller.Machine machine -> nothing();
      case Caller.Anonymous anonymous -> nothing();
    };
  }

  private Bson ofStaff(Caller.Staff staff, Paths paths) {
    if (staff.has(Roles.AUDITOR) || staff.office().equals(access.offices().root())) {
      return Filters.empty();
    }
    Set<String> own = access.offices().subtree(staff.office());
    return Filters.or(Filters.in(paths.office(), own), Filters.in(paths.otherOffices(), own));
  }

  private static Bson nothing() {
    return Filters.in("_id", List.of());
  }
}
