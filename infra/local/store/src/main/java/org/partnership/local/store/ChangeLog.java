package org.partnership.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Groups of changes appended to numbered files: what makes a commit durable until the next
 * checkpoint has put the same changes into the store's file. Each group carries its length and
 * checksum; one that a crash cut short was never answered and is ignored.
 */
final class ChangeLog implements AutoCloseable {

  private static final String PREFIX = "changes-";
  private static final String SUFFIX = ".log";

  private final Path folder;
  private final boolean force;
  private volatile Part current;

  private record Part(int number, Path path, FileChannel channel) {

    void delete() {
      try {
        channel.close();
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @param force whether every commit is forced to the disk, so that it survives a power cut too
   */
  ChangeLog(Path folder, boolean force, int number) {
    this.folder = folder;
    this.force = force;
    this.current = open(number);
  }

  private Part open(int number) {
    Path path = folder.resolve(PREFIX + "%08d".formatted(number) + SUFFIX);
    try {
      FileChannel channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      return new Part(number, path, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isForced() {
    return force;
  }

  /** Writes the group; when this returns, it survives the process. */
  void append(ChangeGroup group) {
    ByteBuffer content = group.content();
    content.putInt(0, content.limit() - ChangeGroup.HEADER);
    content.putInt(Integer.BYTES, checksum(content));
    FileChannel channel = current.channel();
    try {
      while (content.hasRemaining()) {
        channel.write(content);
      }
      if (force) {
        channel.force(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int checksum(ByteBuffer content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content.duplicate().position(ChangeGroup.HEADER));
    return (int) checksum.getValue();
  }

  /** The size of the current part in bytes. */
  long size() {
    try {
      return current.channel().position();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int number() {
    return current.number();
  }

  /** Begins the next part; the returned action deletes the one before. */
  Runnable rotate() {
    Part before = current;
    current = open(before.number() + 1);
    return before::delete;
  }

  /** Deletes the current part: everything is in the store's file. */
  @Override
  public void close() {
    current.delete();
  }

  /** The numbers of the parts there are, in order. */
  static List<Integer> numbers(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
          .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
          .map(Integer::valueOf)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the whole groups of one part in order. */
  static void replay(Path folder, int number, ChangeGroup.Reader reader) {
    Path path = folder.resolve(PREFIX + "%08d".formatted(number) + SUFFIX);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer header = ByteBuffer.allocate(ChangeGroup.HEADER).order(ByteOrder.LITTLE_ENDIAN);
      while (fill(channel, header)) {
        int length = header.getInt(0);
        if (length <= 0 || length > channel.size() - channel.position()) {
          return;
        }
        ByteBuffer content =
            ByteBuffer.allocate(ChangeGroup.HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        content.position(ChangeGroup.HEADER);
        if (!fill(channel, content) || checksum(content) != header.getInt(Integer.BYTES)) {
          return;
        }
        ChangeGroup.read(content.position(ChangeGroup.HEADER), reader);
        header.clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean fill(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        return false;
      }
    }
    buffer.flip();
    return true;
  }

  static void delete(Path folder, int number) {
    try {
      Files.deleteIfExists(folder.resolve(PREFIX + "%08d".formatted(number) + SUFFIX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
