package org.partnership.bench.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnership.bench.sim.Shape;

/** What the services' sources say of their commands: each write of an aggregate, and its shape. */
final class UseCases {

  private static final Pattern WRITE =
      Pattern.compile("\\bcommands\\s*\\.\\s*(create|change)\\s*\\(");

  /** A use case's writes: which class, into which stores, of which shapes. */
  record UseCase(String service, String name, List<String> writes) {}

  private UseCases() {}

  /** Every class of a service that writes an aggregate. */
  static List<UseCase> of(Path root, String service) {
    List<UseCase> found = new ArrayList<>();
    sources(root, service)
        .forEach(
            (file, text) -> {
              List<String> writes = writes(text);
              if (!writes.isEmpty()) {
                String name = file.getFileName().toString().replace(".java", "");
                found.add(new UseCase(service, name, writes));
              }
            });
    return found;
  }

  /** A service's main sources. */
  static Map<Path, String> sources(Path root, String service) {
    Map<Path, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root.resolve(service).resolve("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.put(file, Files.readString(file));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> writes(String text) {
    List<String> writes = new ArrayList<>();
    Matcher matcher = WRITE.matcher(text);
    while (matcher.find()) {
      List<String> arguments = arguments(text, matcher.end());
      Shape shape = shape(matcher.group(1), arguments, text);
      String write = arguments.get(0) + ": " + shape;
      if (!writes.contains(write)) {
        writes.add(write);
      }
    }
    return writes;
  }

  /** Whether it has none, one or several events decides nothing of the write: they are one push. */
  private static Shape shape(String method, List<String> arguments, String text) {
    if (method.equals("create")) {
      boolean anew =
          arguments.get(1).contains("Ids.forNewThing") || text.contains("Ids.forNewThing");
      return anew ? Shape.CREATE_ANEW : Shape.CREATE;
    }
    return arguments.get(2).equals("IfMatch.ANY") ? Shape.CHANGE : Shape.CHANGE_OF_VERSION;
  }

  /** The arguments of a call, from behind its opening parenthesis. */
  private static List<String> arguments(String text, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int begin = from;
    for (int at = from; ; at++) {
      char c = text.charAt(at);
      if (depth == 0 && (c == ',' || c == ')')) {
        arguments.add(text.substring(begin, at).strip());
        begin = at + 1;
        if (c == ')') {
          return arguments;
        }
      } else if (c == '(' || c == '{') {
        depth++;
      } else if (c == ')' || c == '}') {
        depth--;
      }
    }
  }
}
