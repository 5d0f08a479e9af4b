package org.partnership.kit.store;

import java.util.List;

/**
 * An index, by the full paths of the fields (such as {@code state.uniqueName}).
 *
 * @param name stable name; a broken unique index is recognised by it
 * @param sparse documents without the field are left out
 */
public record IndexSpec(String name, List<String> paths, boolean unique, boolean sparse) {

  public IndexSpec {
    paths = List.copyOf(paths);
  }

  /** A plain index for look-ups and sorting. */
  public static IndexSpec on(String... paths) {
    return new IndexSpec(String.join("_", paths).replace('.', '-'), List.of(paths), false, false);
  }

  /** At most one document per value; documents without the field do not count. */
  public static IndexSpec unique(String name, String path) {
    return new IndexSpec(name, List.of(path), true, true);
  }
}
