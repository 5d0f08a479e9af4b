package org.partnership.agreement.print.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes PDF of papers (ADR 16): few at a time, each in bounded time, the same bytes for the same
 * paper.
 */
@Component
public class Press implements DisposableBean {

  private static final int AT_ONCE = 2;
  private static final Duration FOR_A_TURN = Duration.ofSeconds(5);
  private static final Duration FOR_ONE = Duration.ofSeconds(20);

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final ExecutorService executor =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("press-", 0).factory());

  Press() {
    Fonts.declare();
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /**
   * Prints a paper.
   *
   * @param asOf what the file says that it was made; not when it really was, so that the same paper
   *     gives the same file
   * @throws RefusedException 503 when too many want to print, or it takes too long
   */
  public byte[] print(Paper paper, Instant asOf) {
    try {
      if (!turns.tryAcquire(FOR_A_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
      try {
        Future<byte[]> printed = executor.submit(() -> rendered(paper, asOf));
        return await(printed);
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static byte[] await(Future<byte[]> printed) throws InterruptedException {
    try {
      return printed.get(FOR_ONE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      printed.cancel(true);
      throw busy();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a paper could not be printed", e.getCause());
    }
  }

  private static RefusedException busy() {
    return new RefusedException(Refusal.of(Refusal.Kind.UNAVAILABLE, Reason.plain("press-busy")));
  }

  private static byte[] rendered(Paper paper, Instant asOf) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.defaultTextDirection(
        paper.language().isRightToLeft() ? TextDirection.RTL : TextDirection.LTR);
    Fonts.use(builder);
    builder.withW3cDocument(paper.document(), null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
      made.setTimeInMillis(asOf.toEpochMilli());
      document.getDocumentInformation().setCreationDate(made);
      document.setDocumentId(asOf.toEpochMilli());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void destroy() {
    executor.shutdownNow();
  }
}
