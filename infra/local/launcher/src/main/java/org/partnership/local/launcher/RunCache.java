package org.partnership.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * What makes later starts fast, kept beside the launcher's jar: applications unpacked (a nested jar
 * costs a fifth of the start), and per part a class cache: an AOT cache, or a class data archive
 * before JDK 25. All keyed by the jar and the JDK; leftovers of earlier builds are deleted.
 */
final class RunCache {

  private final Path folder;
  private final Jdk jdk;
  private final Map<Path, Lock> unpacking = new ConcurrentHashMap<>();

  RunCache(Path folder, Jdk jdk) {
    this.folder = folder;
    this.jdk = jdk;
  }

  /** Where the parts made of one jar are kept: changes with the jar, the JDK and the flags. */
  Path home(String name, Path jar, JvmFlags flags) {
    try {
      String key =
          "%s|%d|%d|%s|%s"
              .formatted(
                  jar.toAbsolutePath(),
                  Files.size(jar),
                  Files.getLastModifiedTime(jar).toMillis(),
                  jdk.version(),
                  flags.forRelease(jdk.release()));
      return folder.resolve(name + "." + Integer.toHexString(key.hashCode()));
    } catch (IOException e) {
      throw new CannotStartException("Cannot read " + jar + ": " + e);
    }
  }

  Path classCache(Path home) {
    return home.resolve(jdk.makesAotCaches() ? "classes.aot" : "classes.jsa");
  }

  List<String> useClassCache(Path home) {
    Path file = classCache(home);
    if (!Files.exists(file)) {
      return List.of();
    }
    return List.of((jdk.makesAotCaches() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
  }

  /** Flag of a training run that leaves the cache in {@code file}. */
  List<String> makeClassCache(Path file) {
    return List.of(
        (jdk.makesAotCaches() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
  }

  /** The application's own jar inside its unpacked layout; unpacked now if it is not yet. */
  Path unpacked(Path home, Path jar) throws IOException, InterruptedException {
    Lock lock = unpacking.computeIfAbsent(home, h -> new ReentrantLock());
    lock.lock();
    try {
      return unpackedOnce(home, jar);
    } finally {
      lock.unlock();
    }
  }

  private Path unpackedOnce(Path home, Path jar) throws IOException, InterruptedException {
    Path layout = home.resolve("app");
    Path inside = layout.resolve(jar.getFileName());
    if (!Files.exists(inside)) {
      forgetEarlier(home);
      Path fresh = home.resolve("unpacking");
      Folders.delete(fresh);
      List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
      command.addAll(
          List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar"));
      command.addAll(List.of(jar.toString(), "extract", "--destination", fresh.toString()));
      Process process =
          new ProcessBuilder(Commands.guarded(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      int code = process.waitFor();
      process.getOutputStream().close();
      if (code != 0) {
        throw new CannotStartException(jar + " cannot be unpacked (exit code " + code + ")");
      }
      Files.move(fresh, layout);
    }
    return inside;
  }

  /** Deletes what other builds or JDKs of the same part left. */
  void forgetEarlier(Path home) throws IOException {
    Files.createDirectories(home);
    String name = home.getFileName().toString();
    String part = name.substring(0, name.lastIndexOf('.') + 1);
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.toList()) {
        if (each.getFileName().toString().startsWith(part) && !each.equals(home)) {
          Folders.delete(each);
        }
      }
    }
  }
}
