package org.partnership.local.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The changes that will be committed together, in the order in which they were made, as bytes: for
 * each the map's number, the key, and the new value or -1 for a removal.
 */
final class ChangeGroup {

  private static final int INITIAL = 64 * 1024;
  private static final int KEPT = 4 * 1024 * 1024;
  private static final int REMOVED = -1;

  /** Room for what {@link ChangeLog} writes before the changes. */
  static final int HEADER = 8;

  /** What a group contains, one change at a time. */
  interface Reader {

    /**
     * @param value null if the key was removed
     */
    void change(int map, byte[] key, byte @Nullable [] value);
  }

  private ByteBuffer bytes = allocate(INITIAL);
  private boolean structural;

  private static ByteBuffer allocate(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
  }

  /** Not kept where maps came or went: such a group is committed by a checkpoint. */
  synchronized void add(int map, byte[] key, byte @Nullable [] value) {
    if (structural) {
      return;
    }
    reserve(3 * Integer.BYTES + key.length + (value == null ? 0 : value.length));
    bytes.putInt(map).putInt(key.length).put(key);
    if (value == null) {
      bytes.putInt(REMOVED);
    } else {
      bytes.putInt(value.length).put(value);
    }
  }

  private void reserve(int more) {
    if (bytes.remaining() < more) {
      int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
      bytes = allocate(size).position(0).put(bytes.flip());
    }
  }

  /** Maps came or went: a log of values cannot tell that. */
  synchronized void setStructural() {
    structural = true;
  }

  synchronized boolean isStructural() {
    return structural;
  }

  synchronized boolean isEmpty() {
    return bytes.position() == HEADER;
  }

  /** All bytes, beginning with the room for the header; valid until {@link #clear}. */
  synchronized ByteBuffer content() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
  }

  synchronized void clear() {
    structural = false;
    bytes = bytes.capacity() > KEPT ? allocate(INITIAL) : bytes.clear().position(HEADER);
  }

  /** Reads the changes behind the header. */
  static void read(ByteBuffer content, Reader reader) {
    while (content.hasRemaining()) {
      int map = content.getInt();
      byte[] key = new byte[content.getInt()];
      content.get(key);
      int length = content.getInt();
      byte[] value = null;
      if (length != REMOVED) {
        value = new byte[length];
        content.get(value);
      }
      reader.change(map, key, value);
    }
  }
}
