package org.partnership.kit.security;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Walking up a tree of offices. */
public final class OfficeTrees {

  private static final int DEPTH_MAX = 20;

  private OfficeTrees() {}

  /**
   * @param parentOf the parent of an office, null for the root or an unknown one
   */
  public static boolean isWithin(
      String office, String top, String root, UnaryOperator<@Nullable String> parentOf) {
    if (top.equals(root) || office.equals(top)) {
      return true;
    }
    String at = office;
    for (int i = 0; i < DEPTH_MAX; i++) {
      at = parentOf.apply(at);
      if (at == null) {
        return false;
      }
      if (at.equals(top)) {
        return true;
      }
    }
    return false;
  }
}
