package org.partnership.partner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.partnership.kit.command.Ids;
import org.partnership.testing.Api;

/** A form with a file, as a browser sends it. */
public record Upload(Map<String, String> fields, String fileName, byte[] content) {

  /** The least that is a PDF. */
  public static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
          .getBytes(StandardCharsets.US_ASCII);

  /** A document of a partner. */
  public static Upload document(String partner, String purpose, String fileName, byte[] content) {
    return new Upload(Map.of("partnerId", partner, "purpose", purpose), fileName, content);
  }

  /** With one field more. */
  public Upload with(String field, String value) {
    Map<String, String> more = new HashMap<>(fields);
    more.put(field, value);
    return new Upload(more, fileName, content);
  }

  /** Sent. */
  public Api.Answer send(Api api, String path) {
    return send(api, path, Map.of());
  }

  /** Sent with further headers. */
  public Api.Answer send(Api api, String path, Map<String, String> headers) {
    String boundary = "between-" + Ids.next();
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "multipart/form-data; boundary=" + boundary);
    return api.post(path, body(boundary), all);
  }

  private byte[] body(String boundary) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> text(body, part(boundary, name, "") + value + "\r\n"));
    text(body, part(boundary, "file", "; filename=\"" + fileName + "\""));
    body.writeBytes(content);
    text(body, "\r\n--" + boundary + "--\r\n");
    return body.toByteArray();
  }

  private static String part(String boundary, String name, String more) {
    return "--"
        + boundary
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + more
        + "\r\n\r\n";
  }

  private static void text(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
