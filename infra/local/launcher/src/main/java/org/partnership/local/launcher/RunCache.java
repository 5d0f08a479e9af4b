package org.partnership.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * What the parts really run from, kept beside the launcher's jar: a copy of each part's jars, so
 * that a build does not pull them from under a running platform, applications unpacked (a nested
 * jar costs a fifth of the start), and a class cache per part: an AOT cache, or a class data
 * archive before JDK 25. All keyed by the jar and the JDK; what earlier builds left is deleted.
 */
final class RunCache {

  private final Path folder;
  private final Jdk jdk;
  private final Map<String, Lock> locks = new ConcurrentHashMap<>();
  private final Map<String, Installed> installed = new ConcurrentHashMap<>();

  RunCache(Path folder, Jdk jdk) {
    this.folder = folder;
    this.jdk = jdk;
  }

  /**
   * A part ready to be run.
   *
   * @param jar to start
   * @param classCache where its class cache is, once there is one
   */
  record Installed(Path jar, Path classCache) {}

  /**
   * Installs the program on first use; later calls give the same, whatever has been built
   * meanwhile. Instances of a service share it.
   */
  Installed install(Program.JavaProgram program) {
    String name = module(program);
    Lock lock = locks.computeIfAbsent(name, n -> new ReentrantLock());
    lock.lock();
    try {
      Installed known = installed.get(name);
      if (known == null) {
        known = installNow(name, program);
        installed.put(name, known);
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot install " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Interrupted while installing " + name);
    } finally {
      lock.unlock();
    }
  }

  List<String> useClassCache(Installed part) {
    if (!Files.exists(part.classCache())) {
      return List.of();
    }
    String flag = jdk.makesAotCaches() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
    return List.of(flag + part.classCache());
  }

  /** Flag of a training run that leaves the cache in {@code file}. */
  List<String> makeClassCache(Path file) {
    String flag = jdk.makesAotCaches() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
    return List.of(flag + file);
  }

  private Installed installNow(String name, Program.JavaProgram program)
      throws IOException, InterruptedException {
    Path home = folder.resolve(name + "." + key(program));
    Path app = home.resolve("app");
    if (!Files.exists(app)) {
      forgetEarlier(name);
      Path fresh = home.resolve("installing");
      Files.createDirectories(fresh);
      switch (program) {
        case Program.SpringApplication application -> unpack(application.jar(), fresh);
        case Program.PlainJar plain -> copy(plain.jar(), fresh);
      }
      Files.move(fresh, app);
    }
    return new Installed(
        app.resolve(program.jar().getFileName()),
        home.resolve(jdk.makesAotCaches() ? "classes.aot" : "classes.jsa"));
  }

  /** The folder of the module that it was built in. */
  private static String module(Program.JavaProgram program) {
    Path jar = program.jar().toAbsolutePath();
    return jar.getName(jar.getNameCount() - 3).toString();
  }

  private String key(Program.JavaProgram program) throws IOException {
    String all =
        "%s|%d|%d|%s|%s"
            .formatted(
                program.jar().toAbsolutePath(),
                Files.size(program.jar()),
                Files.getLastModifiedTime(program.jar()).toMillis(),
                jdk.version(),
                program.flags().forRelease(jdk.release()));
    return Integer.toHexString(all.hashCode());
  }

  private void unpack(Path jar, Path to) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djarmode=tools"));
    command.addAll(List.of("-jar", jar.toString(), "extract", "--force"));
    command.addAll(List.of("--destination", to.toString()));
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
  }

  private static void copy(Path jar, Path to) throws IOException {
    Files.copy(jar, to.resolve(jar.getFileName()));
    Path libraries = jar.resolveSibling("lib");
    if (Files.isDirectory(libraries)) {
      Files.createDirectories(to.resolve("lib"));
      try (Stream<Path> all = Files.list(libraries)) {
        for (Path each : all.toList()) {
          Files.copy(each, to.resolve("lib").resolve(each.getFileName()));
        }
      }
    }
  }

  private void forgetEarlier(String name) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.toList()) {
        if (each.getFileName().toString().startsWith(name + ".")) {
          Folders.delete(each);
        }
      }
    }
  }
}
