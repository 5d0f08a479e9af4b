package org.partnership.local.material.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Absent lists in the files are empty lists in the records. */
final class Lists {

  private Lists() {}

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
