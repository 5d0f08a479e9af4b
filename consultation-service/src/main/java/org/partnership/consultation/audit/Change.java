package org.partnership.consultation.audit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field before and after. Long texts are cut: the thing itself has the newest in full. */
public record Change(String field, @Nullable String from, @Nullable String to) {

  private static final int SHOWN = 500;

  public Change {
    from = cut(from);
    to = cut(to);
  }

  /** Adds the change of a field to a list, if it is one. */
  public static void note(
      List<Change> changes, String field, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      changes.add(new Change(field, text(from), text(to)));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String cut(@Nullable String text) {
    if (text == null || text.length() <= SHOWN) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + "…";
  }
}
