package org.partnership.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads JSON bodies once, up to a bound, so that nothing larger reaches the parser however it is
 * sent, and so that the body is at hand for its hash. Uploads (multipart, XML, CSV) have bounds of
 * their own.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

  private final int maxBytes;
  private final Problems problems;

  BodyLimitFilter(int maxBytes, Problems problems) {
    this.maxBytes = maxBytes;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !WITH_BODY.contains(request.getMethod()) || isUpload(request.getContentType());
  }

  private static boolean isUpload(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.toLowerCase(java.util.Locale.ROOT);
    return type.startsWith("multipart/")
        || type.startsWith("text/csv")
        || type.startsWith("application/xml")
        || type.startsWith("text/xml")
        || type.startsWith("application/vnd.openxml");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isUtf8(request.getContentType())) {
      problems.write(
          Refusal.of(Refusal.Kind.UNSUPPORTED, Reason.plain("charset-not-supported")),
          request,
          response);
      return;
    }
    byte[] body =
        request.getContentLengthLong() > maxBytes
            ? null
            : request.getInputStream().readNBytes(maxBytes + 1);
    if (body == null || body.length > maxBytes) {
      problems.write(
          Refusal.of(Refusal.Kind.TOO_LARGE, Reason.plain("body-too-large", maxBytes)),
          request,
          response);
      return;
    }
    chain.doFilter(new BufferedRequest(request, body), response);
  }

  private static boolean isUtf8(@Nullable String contentType) {
    if (contentType == null) {
      return true;
    }
    try {
      java.nio.charset.Charset charset = MediaType.parseMediaType(contentType).getCharset();
      return charset == null || charset.equals(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
