package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import org.jspecify.annotations.Nullable;

/** The literal text with which everything begins that a regular expression matches. */
final class RegexPrefix {

  private static final String OPTIONAL = "*?{";
  private static final String META = "*+?{}[]().|^$\\";

  private RegexPrefix() {}

  /** Null if there is none: not anchored, with options, with alternatives. */
  static @Nullable String of(BsonRegularExpression regex) {
    String pattern = regex.getPattern();
    boolean plain = regex.getOptions() == null || regex.getOptions().isEmpty();
    if (!plain || !pattern.startsWith("^")) {
      return null;
    }
    StringBuilder prefix = new StringBuilder();
    boolean alternatives = false;
    boolean open = true;
    for (int at = 1; at < pattern.length(); ) {
      if (pattern.startsWith("\\Q", at)) {
        int end = pattern.indexOf("\\E", at);
        String quoted = pattern.substring(at + 2, end < 0 ? pattern.length() : end);
        prefix.append(open ? quoted : "");
        at = end < 0 ? pattern.length() : end + 2;
        continue;
      }
      char c = pattern.charAt(at);
      boolean escaped = c == '\\' && at + 1 < pattern.length() && !isWord(pattern.charAt(at + 1));
      int next = at + (c == '\\' ? 2 : 1);
      alternatives |= c == '|';
      open &= escaped || META.indexOf(c) < 0;
      boolean optional = next < pattern.length() && OPTIONAL.indexOf(pattern.charAt(next)) >= 0;
      open &= !optional;
      if (open) {
        prefix.append(escaped ? pattern.charAt(at + 1) : c);
      }
      at = next;
    }
    return alternatives || prefix.isEmpty() ? null : prefix.toString();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
