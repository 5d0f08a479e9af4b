package org.partnership.kit.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells one request from another by what it says: its query and its body, files included. Of a form
 * each part counts with its name, file name and type, and not the boundary between them, which
 * differs with every sending. A file sent as such is put on disk meanwhile.
 *
 * @param request to go on with: its body can still be read
 */
record BodyDigest(HttpServletRequest request, String hash) implements AutoCloseable {

  /**
   * Of a request.
   *
   * @throws SpooledRequest.TooLargeException when a file sent as such has more bytes than that
   */
  static BodyDigest of(HttpServletRequest request, int maxBytes) throws IOException {
    MessageDigest digest = sha256();
    text(digest, request.getQueryString());
    if (request instanceof BufferedRequest buffered) {
      digest.update(buffered.body());
      return new BodyDigest(request, hex(digest));
    }
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      parts(digest, request);
      return new BodyDigest(request, hex(digest));
    }
    SpooledRequest spooled = SpooledRequest.of(request, maxBytes, digest);
    return new BodyDigest(spooled, hex(digest));
  }

  /** Forgets what was put on disk. */
  @Override
  public void close() throws IOException {
    if (request instanceof SpooledRequest spooled) {
      spooled.close();
    }
  }

  /** Of a form that cannot be read nothing counts: the operation is going to refuse it. */
  private static void parts(MessageDigest digest, HttpServletRequest request) {
    try {
      for (Part part : request.getParts()) {
        text(digest, part.getName());
        text(digest, part.getSubmittedFileName());
        text(digest, part.getContentType());
        text(digest, Long.toString(part.getSize()));
        try (InputStream content = part.getInputStream()) {
          content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
      }
    } catch (IOException | ServletException | IllegalStateException e) {
      digest.reset();
    }
  }

  private static void text(MessageDigest digest, @Nullable String text) {
    digest.update(Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
