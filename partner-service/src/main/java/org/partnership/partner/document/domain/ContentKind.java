package org.partnership.partner.document.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that are taken in: what offices exchange, and nothing that runs. */
public enum ContentKind {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  TEXT("text/plain", "txt"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp");

  private static final int NAME_MAX = 120;

  private final String contentType;
  private final String ending;

  ContentKind(String contentType, String ending) {
    this.contentType = contentType;
    this.ending = ending;
  }

  public String contentType() {
    return contentType;
  }

  /** The one of a content type, if it is taken in. */
  public static Optional<ContentKind> of(String contentType) {
    return Arrays.stream(values()).filter(k -> k.contentType.equals(contentType)).findFirst();
  }

  /** All endings, for people. */
  public static String endings() {
    return Arrays.stream(values()).map(k -> k.ending).collect(Collectors.joining(", "));
  }

  /**
   * A harmless name for a file of this kind: no folders, no control or direction signs, and the
   * ending that its content has, whatever it was called.
   */
  public String fileName(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    StringBuilder plain = new StringBuilder();
    last.codePoints().filter(ContentKind::isPlain).forEach(plain::appendCodePoint);
    String name = plain.toString().strip();
    boolean ends = name.toLowerCase(Locale.ROOT).endsWith("." + ending);
    String stem = ends ? name.substring(0, name.length() - ending.length() - 1) : name;
    String kept = stem.substring(0, stem.offsetByCodePoints(0, fitting(stem)));
    return (kept.isBlank() ? "document" : kept) + "." + ending;
  }

  private static int fitting(String stem) {
    return Math.min(NAME_MAX, stem.codePointCount(0, stem.length()));
  }

  private static boolean isPlain(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> letter != '"' && letter != ';';
    };
  }
}
