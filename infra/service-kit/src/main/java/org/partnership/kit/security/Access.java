package org.partnership.kit.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * Asks the permission table with the office tree at hand. People of a merged partner are people of
 * its survivor, and what was recorded under the old id is the survivor's (P-2).
 */
public final class Access {

  private final PermissionTable table;
  private final OfficeTree offices;
  private final Survivors survivors;

  public Access(PermissionTable table, OfficeTree offices, Survivors survivors) {
    this.table = table;
    this.offices = offices;
    this.survivors = survivors;
  }

  public OfficeTree offices() {
    return offices;
  }

  public PermissionTable table() {
    return table;
  }

  public boolean permits(Caller caller, String action, Scope scope) {
    return denial(caller, action, scope).isEmpty();
  }

  private Optional<Refusal> denial(Caller caller, String action, Scope scope) {
    return caller instanceof Caller.PartnerPerson person
        ? table.denial(ofSurvivor(person), action, ofSurvivors(scope), offices)
        : table.denial(caller, action, scope, offices);
  }

  private Caller ofSurvivor(Caller.PartnerPerson person) {
    return new Caller.PartnerPerson(
        person.id(), person.name(), survivors.of(person.partner()), person.roles());
  }

  private Scope ofSurvivors(Scope scope) {
    return scope.withPartners(
        scope.partners().stream().map(survivors::of).collect(Collectors.toSet()));
  }

  /** Refuses with 403 unless the caller may. For what has no thing to hide. */
  public void require(Caller caller, String action, Scope scope) {
    denial(caller, action, scope)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
  }

  /**
   * Refuses with 404 what the caller may not even see, with 403 what they may see but not do.
   *
   * @param readAction the action that makes the thing visible
   * @param thing its kind, for the 404
   */
  public void require(
      Caller caller, String readAction, String action, Scope scope, String thing, String id) {
    if (!permits(caller, readAction, scope) && !permits(caller, action, scope)) {
      throw new RefusedException(Refusal.notFound(thing, id));
    }
    require(caller, action, scope);
  }

  /** Of these actions, those the caller may do here. */
  public List<String> allowed(Caller caller, List<String> actions, Scope scope) {
    return actions.stream().filter(a -> permits(caller, a, scope)).toList();
  }
}
