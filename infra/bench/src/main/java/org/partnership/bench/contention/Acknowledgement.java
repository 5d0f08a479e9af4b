package org.partnership.bench.contention;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A line of the ledger: a command, and which number of which aggregate it was told its event has.
 *
 * @param sequence 0 when no answer came
 */
record Acknowledgement(int aggregate, long sequence, String command) {

  /** Appends lines to a file; for one process at a time. */
  static final class Writer implements AutoCloseable {
    private final DataOutputStream out;

    Writer(Path file) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    synchronized void write(Acknowledgement line) throws IOException {
      out.writeShort(line.aggregate);
      out.writeLong(line.sequence);
      out.writeUTF(line.command);
    }

    @Override
    public synchronized void close() throws IOException {
      out.close();
    }
  }

  static void readAll(Path file, Consumer<Acknowledgement> each) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (true) {
        each.accept(new Acknowledgement(in.readShort(), in.readLong(), in.readUTF()));
      }
    } catch (EOFException end) {
      // all read
    }
  }
}
