package org.partnership.kit.security;

import java.util.List;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/** Asks the permission table with the office tree at hand. */
public final class Access {

  private final PermissionTable table;
  private final OfficeTree offices;

  public Access(PermissionTable table, OfficeTree offices) {
    this.table = table;
    this.offices = offices;
  }

  public OfficeTree offices() {
    return offices;
  }

  public PermissionTable table() {
    return table;
  }

  public boolean permits(Caller caller, String action, Scope scope) {
    return table.permits(caller, action, scope, offices);
  }

  /** Refuses with 403 unless the caller may. For what has no thing to hide. */
  public void require(Caller caller, String action, Scope scope) {
    table
        .denial(caller, action, scope, offices)
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
