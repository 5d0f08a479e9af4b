package org.partnership.kit.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * The life of a thing as one table: action -> from which states, to which. The same table enforces,
 * answers what may come next, and draws the diagram of the README.
 *
 * @param <T> the states
 */
public final class LifeCycle<T extends Enum<T>> {

  private final String name;
  private final Map<String, Transition<T>> transitions;

  private LifeCycle(String name, Map<String, Transition<T>> transitions) {
    this.name = name;
    this.transitions = transitions;
  }

  /**
   * One line of the table.
   *
   * @param to null: the state is computed from what is then in force, or does not change
   */
  public record Transition<T extends Enum<T>>(String action, Set<T> from, @Nullable T to) {}

  public static <T extends Enum<T>> Builder<T> of(String name) {
    return new Builder<>(name);
  }

  /** Collects the lines. */
  public static final class Builder<T extends Enum<T>> {
    private final String name;
    private final Map<String, Transition<T>> transitions = new LinkedHashMap<>();

    Builder(String name) {
      this.name = name;
    }

    /** {@code action} leads from any of {@code from} to {@code to}. */
    @SafeVarargs
    public final Builder<T> move(String action, @Nullable T to, T first, T... from) {
      transitions.put(action, new Transition<>(action, EnumSet.of(first, from), to));
      return this;
    }

    public LifeCycle<T> build() {
      return new LifeCycle<>(name, new LinkedHashMap<>(transitions));
    }
  }

  public String name() {
    return name;
  }

  public List<Transition<T>> transitions() {
    return List.copyOf(transitions.values());
  }

  /** Actions possible in a state, in the table's order. */
  public List<String> actionsFrom(T state) {
    return transitions.values().stream()
        .filter(t -> t.from().contains(state))
        .map(Transition::action)
        .toList();
  }

  public boolean allows(String action, T state) {
    return transition(action).from().contains(state);
  }

  /** 409 when the action is not possible in this state, naming the states in which it is. */
  public Optional<Refusal> refusal(String action, T state) {
    Transition<T> transition = transition(action);
    if (transition.from().contains(state)) {
      return Optional.empty();
    }
    String possible = transition.from().stream().map(Enum::name).collect(Collectors.joining(", "));
    return Optional.of(
        Refusal.conflict(Reason.plain("transition-not-allowed", action, state.name(), possible)));
  }

  /** Where an action leads whose end is fixed in the table. */
  public T target(String action) {
    T to = transition(action).to();
    if (to == null) {
      throw new IllegalArgumentException(action + " has no fixed end");
    }
    return to;
  }

  private Transition<T> transition(String action) {
    Transition<T> transition = transitions.get(action);
    if (transition == null) {
      throw new IllegalArgumentException(action + " is not in the table of " + name);
    }
    return transition;
  }

  /** The table as a Mermaid state diagram. */
  public String diagram() {
    return transitions.values().stream()
        .flatMap(
            t ->
                t.from().stream()
                    .map(
                        f ->
                            "  "
                                + f
                                + " --> "
                                + (t.to() == null ? f : t.to())
                                + " : "
                                + shortName(t.action())))
        .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
  }

  private static String shortName(String action) {
    List<String> parts = Arrays.asList(action.split("\\."));
    return parts.get(parts.size() - 1);
  }
}
