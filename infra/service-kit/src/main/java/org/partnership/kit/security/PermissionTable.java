package org.partnership.kit.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * Who may do what: the one table that enforces access, answers {@code allowedActions} and is shown
 * in the API description. What has no row is denied.
 */
public final class PermissionTable {

  private final Map<String, List<Row>> rows;

  private PermissionTable(Map<String, List<Row>> rows) {
    this.rows = rows;
  }

  /** One line: these roles may, where all these relations hold. */
  public record Row(String action, Set<String> roles, List<Relation> relations) {

    boolean hasRole(Caller caller) {
      return caller.roles().stream().anyMatch(roles::contains);
    }

    Optional<Relation> broken(Caller caller, Scope scope, OfficeTree offices) {
      return relations.stream().filter(r -> !r.test().holds(caller, scope, offices)).findFirst();
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects rows. */
  public static final class Builder {
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    /** These roles may do this where every relation holds (none: anywhere). */
    public Builder allow(String action, Collection<String> roles, Relation... relations) {
      rows.computeIfAbsent(action, a -> new ArrayList<>())
          .add(new Row(action, Set.copyOf(roles), List.of(relations)));
      return this;
    }

    /** This role may do this where every relation holds (none: anywhere). */
    public Builder allow(String action, String role, Relation... relations) {
      return allow(action, Set.of(role), relations);
    }

    public PermissionTable build() {
      return new PermissionTable(Map.copyOf(rows));
    }
  }

  /** Every action with a row. */
  public Set<String> actions() {
    return new TreeSet<>(rows.keySet());
  }

  /** The rows of an action, empty when nobody may. */
  public List<Row> rowsOf(String action) {
    return rows.getOrDefault(action, List.of());
  }

  /** Whether this role may do this somewhere: the check that needs no thing. */
  public boolean permitsSomewhere(Caller caller, String action) {
    return caller instanceof Caller.Platform
        || rowsOf(action).stream().anyMatch(r -> r.hasRole(caller));
  }

  public boolean permits(Caller caller, String action, Scope scope, OfficeTree offices) {
    return denial(caller, action, scope, offices).isEmpty();
  }

  /** Why the caller may not, if so: 403, by the relation that is missing in the nearest row. */
  public Optional<Refusal> denial(Caller caller, String action, Scope scope, OfficeTree offices) {
    if (caller instanceof Caller.Platform) {
      return Optional.empty();
    }
    List<Row> candidates = rowsOf(action).stream().filter(r -> r.hasRole(caller)).toList();
    if (candidates.isEmpty()) {
      return Optional.of(Refusal.forbidden(Reason.plain("role-missing", action, rolesOf(action))));
    }
    List<Optional<Relation>> broken =
        candidates.stream().map(r -> r.broken(caller, scope, offices)).toList();
    if (broken.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Relation relation =
        broken.stream()
            .map(b -> b.orElseThrow())
            .filter(r -> r.rule() != null)
            .findFirst()
            .orElseGet(() -> broken.get(0).orElseThrow());
    return Optional.of(
        Refusal.forbidden(
            relation.rule() == null
                ? Reason.plain(relation.code(), action)
                : Reason.of(Objects.requireNonNull(relation.rule()), relation.code(), action)));
  }

  private String rolesOf(String action) {
    return rowsOf(action).stream()
        .flatMap(r -> r.roles().stream())
        .sorted()
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Who may do this, for people: for the API description. */
  public String describe(String action) {
    return rowsOf(action).stream()
        .map(
            r ->
                r.roles().stream().sorted().collect(Collectors.joining(", "))
                    + (r.relations().isEmpty()
                        ? ""
                        : " ("
                            + r.relations().stream()
                                .map(Relation::words)
                                .collect(Collectors.joining("; "))
                            + ")"))
        .collect(Collectors.joining(" | "));
  }
}
