package org.partnership.agreement.programme.domain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;

/**
 * Two contents compared field by field. A field is named by its way through the document:
 * things with a code by that, such as {@code outputs[1].indicators[1.2].target.value}; others by
 * their place.
 */
public final class ContentChanges {

  private final FieldChanges changes = new FieldChanges();

  private ContentChanges() {}

  /** What makes the second differ from the first. */
  public static List<FieldChange> between(Content from, Content to) {
    ContentChanges comparison = new ContentChanges();
    comparison.compare("", from, to);
    return comparison.changes.changes();
  }

  private void compare(String at, @Nullable Object from, @Nullable Object to) {
    if (Objects.equals(from, to)) {
      return;
    }
    if (from instanceof Record before && to instanceof Record after) {
      for (RecordComponent part : before.getClass().getRecordComponents()) {
        String name = at.isEmpty() ? part.getName() : at + "." + part.getName();
        compare(name, value(part, before), value(part, after));
      }
    } else if (from instanceof List<?> before && to instanceof List<?> after) {
      compareLists(at, keyed(before), keyed(after));
    } else {
      changes.field(at, from, to);
    }
  }

  private void compareLists(String at, Map<String, Object> before, Map<String, Object> after) {
    List<String> keys = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(k -> !before.containsKey(k)).forEach(keys::add);
    for (String key : keys) {
      compare(at + "[" + key + "]", before.get(key), after.get(key));
    }
  }

  private static Map<String, Object> keyed(List<?> list) {
    Map<String, Object> keyed = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      keyed.put(key(list.get(i), i), list.get(i));
    }
    return keyed;
  }

  private static String key(Object element, int place) {
    return switch (element) {
      case Output output -> output.code();
      case Indicator indicator -> indicator.code();
      case Activity activity -> activity.code();
      case BudgetLine line -> line.code();
      case Place at -> at.code();
      case PlaceTarget target -> target.place();
      case Dimension dimension -> dimension.name();
      case Quarter quarter -> quarter.year() + "-Q" + quarter.quarter();
      default -> Integer.toString(place);
    };
  }

  private static @Nullable Object value(RecordComponent part, Record of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
