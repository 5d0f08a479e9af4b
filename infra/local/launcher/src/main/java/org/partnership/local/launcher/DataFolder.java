package org.partnership.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a platform keeps everything; one running platform per folder. */
final class DataFolder {

  static final String STORE = "store";
  static final String MONGOD = "mongod";
  static final String BROKER = "broker";
  static final String IDENTITY = "identity";
  static final String LOGS = "logs";

  /** Data of trial runs, which nobody needs afterwards. */
  static final String TRIAL = "trial";

  private static final String STATE = "platform.state";
  private static final String MATERIAL_LOADED = "material.loaded";
  private static final List<String> OURS =
      List.of(STORE, MONGOD, BROKER, IDENTITY, LOGS, TRIAL, STATE, MATERIAL_LOADED);

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the folder for this process, until its end.
   *
   * @throws CannotStartException when another platform has it, or it cannot be written
   */
  static DataFolder take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              lockFile(folder),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw inUse(folder);
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new CannotStartException("The data folder " + folder + " cannot be used: " + e);
    }
  }

  /** The launcher that has the folder, if one runs. */
  static Optional<ProcessHandle> owner(Path folder) {
    Path file = lockFile(folder);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Deletes what a platform wrote here, and nothing else that may lie beside it. */
  void empty() {
    for (String name : OURS) {
      delete(folder.resolve(name));
    }
  }

  void emptyTrial() {
    delete(folder.resolve(TRIAL));
  }

  /**
   * Remembers that this material is in this store.
   *
   * @param what the material's version and where it was loaded to
   */
  void materialLoaded(String what) {
    write(folder.resolve(MATERIAL_LOADED), what);
  }

  boolean isMaterialLoaded(String what) {
    Path file = folder.resolve(MATERIAL_LOADED);
    try {
      return Files.exists(file) && Files.readString(file).equals(what);
    } catch (IOException e) {
      return false;
    }
  }

  void state(String text) {
    write(folder.resolve(STATE), text);
  }

  /** What the running platform last wrote about itself; empty when there is none. */
  static String state(Path folder) {
    try {
      return Files.readString(folder.resolve(STATE));
    } catch (IOException e) {
      return "";
    }
  }

  /** The platform is stopped: it says nothing about itself any more. */
  void release() throws IOException {
    Files.deleteIfExists(folder.resolve(STATE));
    channel.close();
  }

  private static CannotStartException inUse(Path folder) {
    String by = owner(folder).map(p -> " (process " + p.pid() + ")").orElse("");
    return new CannotStartException(
        "The data folder %s is in use by a running platform%s. Stop that one with infra/local/platform stop%s, or name another folder with --data."
            .formatted(folder, by, " --data " + folder));
  }

  private static Path lockFile(Path folder) {
    return folder.resolve("platform.lock");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private static void delete(Path path) {
    try {
      Folders.delete(path);
    } catch (IOException e) {
      throw new CannotStartException("Cannot delete " + path + ": " + e);
    }
  }
}
