package org.partnership.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads every class of the launcher at once: a build may replace its jar while the platform runs,
 * and it must still be able to restart and stop its parts.
 */
final class OwnClasses {

  private static final String SUFFIX = ".class";

  private OwnClasses() {}

  static void loadAll() throws IOException {
    Path jar =
        Path.of(OwnClasses.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    if (!Files.isRegularFile(jar)) {
      return;
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> classes =
          file.stream()
              .map(JarEntry::getName)
              .filter(name -> name.endsWith(SUFFIX) && !name.endsWith("package-info.class"))
              .map(name -> name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
              .toList();
      for (String name : classes) {
        Class.forName(name, true, OwnClasses.class.getClassLoader());
      }
    } catch (ClassNotFoundException e) {
      throw new IOException("The launcher's jar " + jar + " is not whole", e);
    }
  }
}
