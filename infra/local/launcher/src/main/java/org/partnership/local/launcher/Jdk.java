package org.partnership.local.launcher;

import java.nio.file.Path;

/**
 * The JDK that runs the launcher and all parts.
 *
 * @param java its {@code java} program
 * @param release 21 or later
 * @param version in full, for what depends on the very build
 */
record Jdk(Path java, int release, String version) {

  static Jdk current() {
    return new Jdk(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        Runtime.version().feature(),
        Runtime.version().toString());
  }

  boolean makesAotCaches() {
    return release >= JvmFlags.AOT_CACHE_RELEASE;
  }
}
