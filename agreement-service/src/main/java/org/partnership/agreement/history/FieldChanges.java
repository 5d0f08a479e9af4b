package org.partnership.agreement.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a thing before and after, field by field. */
public final class FieldChanges {

  private static final int TEXT_MAX = 300;

  private final List<FieldChange> changes = new ArrayList<>();

  /** Notes a field, if it differs. */
  public FieldChanges field(String name, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      changes.add(new FieldChange(name, text(from), text(to)));
    }
    return this;
  }

  /** What differed, in the order of asking. */
  public List<FieldChange> changes() {
    return List.copyOf(changes);
  }

  /** Names of the fields that differed. */
  public static List<String> names(List<FieldChange> changes) {
    return changes.stream().map(FieldChange::field).toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null
        || (value instanceof Collection<?> many && many.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty())) {
      return null;
    }
    String text = value.toString();
    return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX - 1) + "…";
  }
}
