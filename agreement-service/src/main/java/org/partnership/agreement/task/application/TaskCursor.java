package org.partnership.agreement.task.application;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/**
 * How far a caller has read: in which source, from which page of it, how many tasks of that page.
 *
 * @param inner the source's own cursor; null for its first page
 */
record TaskCursor(int source, int taken, @Nullable String inner) {

  static final TaskCursor START = new TaskCursor(0, 0, null);

  private static final Pattern FORM = Pattern.compile("(\\d)\\.(\\d{1,6})(?:\\.([\\w-]{1,2000}))?");

  /**
   * Reads one.
   *
   * @throws RefusedException 400 if we did not make it
   */
  static TaskCursor decode(@Nullable String text, int sources) {
    if (text == null) {
      return START;
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches() || Integer.parseInt(form.group(1)) >= sources) {
      throw new RefusedException(Refusal.malformed("/cursor", "cursor-invalid"));
    }
    return new TaskCursor(
        Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), form.group(3));
  }

  String encode() {
    return source + "." + taken + (inner == null ? "" : "." + inner);
  }

  TaskCursor taking(int more) {
    return new TaskCursor(source, taken + more, inner);
  }

  /** After the page that this points into; null: everything has been read. */
  @Nullable TaskCursor after(@Nullable String next, int sources) {
    if (next != null) {
      return new TaskCursor(source, 0, next);
    }
    return source + 1 < sources ? new TaskCursor(source + 1, 0, null) : null;
  }
}
