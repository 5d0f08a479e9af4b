package org.partnership.partner.screening.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Tells whether an entry says the same as before, whatever was only counted or dated anew. */
final class EntryDigest {

  private static final Set<String> TECHNICAL =
      Set.of("/VERSIONNUM", "/SORT_KEY", "/SORT_KEY_LAST_MOD", "/DATAID");

  private final MessageDigest digest = sha256();

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(String path, String value) {
    if (!TECHNICAL.contains(path)) {
      digest.update((path + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
