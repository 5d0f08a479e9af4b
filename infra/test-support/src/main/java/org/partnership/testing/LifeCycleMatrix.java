package org.partnership.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.partnership.kit.lifecycle.LifeCycle;
import org.partnership.kit.lifecycle.LifeCycle.Transition;
import org.partnership.kit.refusal.Refusal;

/** Every state of a thing against every action of its table, tried on the domain itself. */
public final class LifeCycleMatrix {

  private LifeCycleMatrix() {}

  /**
   * Fails unless the domain accepts exactly what the table allows and refuses the rest with 409.
   *
   * @param attempt tries an action on a thing in a state that is otherwise fit for it: the refusal,
   *     or the state it is in afterwards
   */
  public static <T extends Enum<T>> void check(
      LifeCycle<T> lifeCycle, T[] states, BiFunction<T, String, Result<T>> attempt) {
    List<String> faults = new ArrayList<>();
    for (T state : states) {
      for (Transition<T> transition : lifeCycle.transitions()) {
        Result<T> result = attempt.apply(state, transition.action());
        boolean allowed = transition.from().contains(state);
        String cell = state + " x " + transition.action();
        if (allowed && result.refusal().isPresent()) {
          faults.add(cell + " should be possible, was refused: " + result.refusal().get());
        } else if (!allowed && result.refusal().isEmpty()) {
          faults.add(cell + " should be refused, led to " + result.state().orElse(null));
        } else if (!allowed && result.refusal().orElseThrow().kind() != Refusal.Kind.CONFLICT) {
          faults.add(cell + " should be refused as a conflict of state");
        } else if (allowed
            && transition.to() != null
            && !result.state().equals(Optional.of(transition.to()))) {
          faults.add(cell + " should lead to " + transition.to() + ", led to " + result.state());
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
  }

  /** What an attempt came to: one of the two. */
  public record Result<T>(Optional<T> state, Optional<Refusal> refusal) {
    public static <T> Result<T> now(T state) {
      return new Result<>(Optional.of(state), Optional.empty());
    }

    public static <T> Result<T> refused(Refusal refusal) {
      return new Result<>(Optional.empty(), Optional.of(refusal));
    }
  }
}
