package org.partnership.local.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * One part's full log, in files of bounded size: {@code x.log}, then {@code x.1.log}, {@code
 * x.2.log}.
 */
final class RotatingLog implements AutoCloseable {

  private final Path file;
  private final long bytesPerFile;
  private final int keep;
  private BufferedWriter writer;
  private long written;

  RotatingLog(Path file, long bytesPerFile, int keep) throws IOException {
    this.file = file;
    this.bytesPerFile = bytesPerFile;
    this.keep = keep;
    Files.createDirectories(file.toAbsolutePath().getParent());
    this.writer = open();
    this.written = Files.size(file);
  }

  synchronized void line(String text) throws IOException {
    if (written >= bytesPerFile) {
      rotate();
    }
    writer.write(text);
    writer.newLine();
    writer.flush();
    written += text.length() + 1L;
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }

  private void rotate() throws IOException {
    writer.close();
    for (int n = keep - 1; n >= 1; n--) {
      Path from = n == 1 ? file : numbered(n - 1);
      if (Files.exists(from)) {
        Files.move(from, numbered(n), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    writer = open();
    written = 0;
  }

  private Path numbered(int n) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.replaceFirst("\\.log$", "." + n + ".log"));
  }

  private BufferedWriter open() throws IOException {
    return Files.newBufferedWriter(
        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
