package org.partnership.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens: made once and kept, so that a restart leaves tokens valid. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  /**
   * @param file JWK as JSON, readable by its owner only
   * @throws IllegalStateException when the file cannot be read or written
   */
  static RSAKey readOrMake(Path file) {
    try {
      return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : make(file);
    } catch (IOException | ParseException | JOSEException e) {
      throw new IllegalStateException("No signing key in " + file, e);
    }
  }

  private static RSAKey make(Path file) throws IOException, JOSEException {
    RSAKey key =
        new RSAKeyGenerator(BITS)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .keyIDFromThumbprint(true)
            .generate();
    Files.createDirectories(file.getParent());
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(written);
    if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          written,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(written, key.toJSONString());
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    return key;
  }
}
