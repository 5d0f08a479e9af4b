package org.partnership.local.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * How every Java process of the platform is run: small, one garbage collector thread, both
 * compilers.
 *
 * @param heapMb largest heap
 * @param metaspaceMb bound for classes, so that a leak ends the process instead of the machine
 */
record JvmFlags(int heapMb, int metaspaceMb) {

  /** From this release on objects have small headers and one training run makes an AOT cache. */
  static final int AOT_CACHE_RELEASE = 25;

  /**
   * The optimizing compiler waits for code four times as hot as usual: in a start on two cores it
   * took two fifths of all processor time, most of it for code that is not run again.
   */
  private static final List<String> LATE_OPTIMIZATION =
      List.of(
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=2400",
          "-XX:Tier4CompileThreshold=60000",
          "-XX:Tier4BackEdgeThreshold=160000");

  private static final int NATIVE_ACCESS_RELEASE = 22;
  private static final int UNSAFE_WARNING_RELEASE = 23;

  /**
   * @param release of the JDK that runs it, 21 or later
   */
  List<String> forRelease(int release) {
    List<String> flags = new ArrayList<>();
    flags.add("-Xmx" + heapMb + "m");
    flags.add("-Xss512k");
    flags.add("-XX:+UseSerialGC");
    flags.add("-XX:MaxMetaspaceSize=" + metaspaceMb + "m");
    flags.add("-XX:MaxDirectMemorySize=64m");
    flags.add("-XX:ReservedCodeCacheSize=80m");
    flags.addAll(LATE_OPTIMIZATION);
    flags.add("-XX:+ExitOnOutOfMemoryError");
    flags.add("-XX:-UsePerfData");
    flags.add("-Xlog:disable");
    flags.add("-Xlog:all=error:stdout");
    flags.add("-Djava.awt.headless=true");
    if (release >= NATIVE_ACCESS_RELEASE) {
      flags.add("--enable-native-access=ALL-UNNAMED");
    }
    if (release >= UNSAFE_WARNING_RELEASE) {
      flags.add("--sun-misc-unsafe-memory-access=allow");
    }
    if (release >= AOT_CACHE_RELEASE) {
      flags.add("-XX:+UseCompactObjectHeaders");
    }
    return flags;
  }
}
