package org.partnership.agreement.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where lines stand on the page, and which forms of letters are drawn. */
final class RightEdges extends PDFTextStripper {

  private final PDDocument document;
  private final List<Float> edges = new ArrayList<>();
  private String wanted = "";
  private boolean joined;

  RightEdges(PDDocument document) {
    this.document = document;
  }

  List<Float> ofLinesWith(String text) throws IOException {
    wanted = text;
    getText(document);
    if (edges.isEmpty()) {
      throw new AssertionError("no line with " + text);
    }
    return edges;
  }

  /** Whether presentation forms are drawn (U+FE70 to U+FEFF), not bare letters side by side. */
  static boolean drawnForms(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      RightEdges reader = new RightEdges(document);
      reader.getText(document);
      return reader.joined;
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    joined |= text.getUnicode().codePoints().anyMatch(c -> c >= 0xFE70 && c <= 0xFEFF);
    super.processTextPosition(text);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    if (!wanted.isEmpty() && text.contains(wanted)) {
      edges.add(
          positions.stream()
              .map(p -> p.getXDirAdj() + p.getWidthDirAdj())
              .max(Float::compare)
              .orElse(0f));
    }
    super.writeString(text, positions);
  }
}
