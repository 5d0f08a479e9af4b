package org.partnership.local.material.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents that the material is drawn from, where they lie beside the checkout. */
record Seeds(Map<String, List<String>> lines) {

  /** The documents, or nothing where this machine does not have them. */
  static Optional<Seeds> find() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolveSibling("shared").resolve("seeds");
      if (Files.isDirectory(folder)) {
        return Optional.of(read(folder));
      }
    }
    return Optional.empty();
  }

  private static Seeds read(Path folder) throws IOException {
    Map<String, List<String>> lines = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "00?_*.txt")) {
      for (Path file : files) {
        String digit = file.getFileName().toString().substring(2, 3);
        lines.put("S" + digit, Files.readAllLines(file).stream().map(String::strip).toList());
      }
    }
    return new Seeds(lines);
  }

  /** Whether the document has the place. */
  boolean has(Source source) {
    String start = startOf(source.place());
    return lines.getOrDefault(source.document(), List.of()).stream()
        .flatMap(line -> Stream.of(line, line.replaceFirst("^([-•*]|[0-9]+\\.)\\s+", "")))
        .anyMatch(line -> startsWithWords(line, start));
  }

  private static boolean startsWithWords(String line, String start) {
    return line.startsWith(start)
        && (line.length() == start.length()
            || !Character.isLetterOrDigit(line.charAt(start.length())));
  }

  private static String startOf(String place) {
    if (place.startsWith("§")) {
      return place.substring(1) + ".";
    }
    if (place.startsWith("box ")) {
      return "- " + place.substring(4);
    }
    if (place.startsWith("fn ")) {
      return superscript(place.substring(3));
    }
    return place;
  }

  private static String superscript(String digits) {
    return digits
        .chars()
        .mapToObj(digit -> "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit - '0', digit - '0' + 1))
        .reduce("", String::concat);
  }

  /** All words of a document in their order, lower case. */
  Stream<List<String>> words() {
    return lines.values().stream().map(document -> words(String.join(" ", document)));
  }

  static List<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
