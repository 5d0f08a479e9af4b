package org.partnership.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

  @TempDir Path folder;

  @Test
  @DisplayName(
      "The signing key is made once, kept for the next start, and readable by its owner only")
  void keptOverRestarts() throws Exception {
    Path file = folder.resolve("identity/signing-key.json");
    var made = SigningKey.readOrMake(file);
    assertThat(SigningKey.readOrMake(file)).isEqualTo(made);
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }
}
