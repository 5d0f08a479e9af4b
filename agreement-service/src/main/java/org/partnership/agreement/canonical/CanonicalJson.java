package org.partnership.agreement.canonical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a value in the one form that is hashed and signed: canonical JSON (RFC 8785). */
@Component
public class CanonicalJson {

  private final JsonMapper json;

  CanonicalJson(JsonMapper json) {
    this.json = json;
  }

  /**
   * A value in its one form.
   *
   * @param text whose UTF-8 bytes are hashed
   * @param sha256 in lower-case hex
   */
  public record Text(String text, String sha256) {

    /** Its length in UTF-8. */
    public int bytes() {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /** The value in its one form. */
  public Text of(Object value) {
    try {
      String text = new JsonCanonicalizer(json.writeValueAsString(value)).getEncodedString();
      return new Text(text, sha256(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
