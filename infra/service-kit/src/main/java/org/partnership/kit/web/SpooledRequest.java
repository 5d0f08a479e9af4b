package org.partnership.kit.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A request whose body was read already and waits on disk: a file of any size costs no memory. */
final class SpooledRequest extends HttpServletRequestWrapper implements AutoCloseable {

  private static final int BLOCK = 16_384;

  private final Path file;
  private final InputStream content;

  private SpooledRequest(HttpServletRequest request, Path file) throws IOException {
    super(request);
    this.file = file;
    this.content = Files.newInputStream(file);
  }

  /** The body has more bytes than it may. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int maxBytes) {
      super("more than " + maxBytes + " bytes");
    }
  }

  /** Reads a body to disk, and its bytes into a digest. */
  static SpooledRequest of(HttpServletRequest request, int maxBytes, MessageDigest digest)
      throws IOException {
    if (request.getContentLengthLong() > maxBytes) {
      throw new TooLargeException(maxBytes);
    }
    Path file = Files.createTempFile("upload", null);
    try {
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
        copy(request.getInputStream(), out, maxBytes);
      }
      return new SpooledRequest(request, file);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void copy(InputStream in, OutputStream out, int maxBytes) throws IOException {
    byte[] block = new byte[BLOCK];
    long copied = 0;
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      copied += read;
      if (copied > maxBytes) {
        throw new TooLargeException(maxBytes);
      }
      out.write(block, 0, read);
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
    Files.deleteIfExists(file);
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ServletInputStream() {
      @Override
      public int read() throws IOException {
        return content.read();
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return content.read(target, offset, length);
      }

      @Override
      public boolean isFinished() {
        try {
          return content.available() == 0;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(@Nullable ReadListener listener) {
        throw new UnsupportedOperationException("the body is at hand already");
      }
    };
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }
}
