package org.partnership.partner.document.application;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.partnership.partner.document.domain.ContentKind;

/**
 * What a file is, by what is in it: Apache Tika knows kinds by their first bytes, and packages of
 * office programmes are told apart by what they contain. Of a package only the table of contents is
 * read, so that what unpacks into more than it seems unpacks into nothing here.
 */
final class DetectingContent {

  private static final MimeTypes KINDS = MimeTypes.getDefaultMimeTypes();
  private static final Set<String> PACKAGES = Set.of("application/zip", "application/x-tika-ooxml");

  private DetectingContent() {}

  /** The content type of a file. */
  static String typeOf(Path file) throws IOException {
    String type;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      type = KINDS.detect(in, new Metadata()).toString();
    }
    return PACKAGES.contains(type) ? officePackage(file).orElse(type) : type;
  }

  /** Not one with macros, whatever it says it is. */
  private static Optional<String> officePackage(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
      boolean macros = names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
      if (macros || !names.contains("[Content_Types].xml")) {
        return Optional.empty();
      }
      if (names.contains("word/document.xml")) {
        return Optional.of(ContentKind.DOCX.contentType());
      }
      if (names.contains("xl/workbook.xml")) {
        return Optional.of(ContentKind.XLSX.contentType());
      }
      return names.contains("ppt/presentation.xml")
          ? Optional.of(ContentKind.PPTX.contentType())
          : Optional.empty();
    } catch (ZipException e) {
      return Optional.empty();
    }
  }
}
