package org.partnership.agreement.print.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * DejaVu Sans, which has Latin, Greek, Cyrillic and Arabic letters in all their forms. Nothing is
 * looked for on the machine: pages are the same everywhere, and no disk is searched for fonts.
 */
final class Fonts implements FontMapper {

  private static final String FAMILY = "DejaVu Sans";
  private static final String REGULAR = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
  private static final String BOLD = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";

  private final TrueTypeFont instead;

  private Fonts() {
    try {
      instead = new TTFParser().parse(new RandomAccessReadBuffer(open(REGULAR)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes them the only fonts there are. */
  static void declare() {
    FontMappers.set(new Fonts());
  }

  static void use(PdfRendererBuilder builder) {
    builder.useFont(() -> open(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> open(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path);
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(instead, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(instead, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
    return new CIDFontMapping(null, instead, true);
  }
}
