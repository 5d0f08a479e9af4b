package org.partnership.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of the form {@code --name value}. */
public final class Options {

  private final Map<String, String> values = new HashMap<>();

  /** Reads them; everything must be a pair. */
  public Options(String[] args) {
    if (args.length % 2 != 0) {
      throw new IllegalArgumentException("options are pairs of --name and value");
    }
    for (int i = 0; i < args.length; i += 2) {
      if (!args[i].startsWith("--")) {
        throw new IllegalArgumentException("not an option: " + args[i]);
      }
      values.put(args[i].substring(2), args[i + 1]);
    }
  }

  /** Whether it was given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** A folder; null when not given. */
  public @Nullable Path path(String name) {
    String value = values.get(name);
    return value == null ? null : Path.of(value);
  }

  /** A number, or what it is when not given. */
  public long number(String name, long otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Long.parseLong(value);
  }

  /** A text, or what it is when not given. */
  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }
}
