package org.partnership.bench.modulith;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster of its own of Debian's PostgreSQL 15, in a folder that goes when it is closed. It does
 * not run as root: where this does, it runs as the package's user.
 */
final class Postgres implements AutoCloseable {

  private static final String PACKAGE_USER = "postgres";
  private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");

  private final Path data;
  private final int port;
  private final Thread hook = new Thread(this::stopAtOnce, "postgres-hook");

  /**
   * @param fsync as the store on the other side: whether commits survive a power cut too
   */
  Postgres(Path folder, boolean fsync) throws IOException, InterruptedException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path home = Files.createDirectory(folder.resolve("postgres"));
    if (isRoot()) {
      run(List.of("chown", PACKAGE_USER, home.toString()));
    }
    data = home.resolve("data");
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    asUser("initdb", "-D", data.toString(), "-U", "bench", "--auth=trust", "-E", "UTF8");
    String options =
        "-p %d -k %s -c listen_addresses=127.0.0.1 -c shared_buffers=512MB -c fsync=%s"
            .formatted(port, home, fsync ? "on" : "off");
    // Before the start: a run that is ended meanwhile must not leave a cluster behind.
    Runtime.getRuntime().addShutdownHook(hook);
    asUser("pg_ctl", "-D", data.toString(), "-l", home + "/log", "-w", "-o", options, "start");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void asUser(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", PACKAGE_USER, "--"));
    }
    command.add(BINARIES.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(command.get(0) + " ended with " + code);
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  private void stopAtOnce() {
    try {
      asUser("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
    } catch (IOException e) {
      System.err.println("PostgreSQL could not be stopped: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    Runtime.getRuntime().removeShutdownHook(hook);
    asUser("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
  }
}
