package org.partnership.local.store;

import java.util.Arrays;

/** Bytes put one behind the other; for one thread, so without the locks of a stream. */
final class Bytes {

  private static final int INITIAL = 64;

  private byte[] content = new byte[INITIAL];
  private int size;

  void write(int b) {
    reserve(1);
    content[size++] = (byte) b;
  }

  void writeBytes(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, content, size, more.length);
    size += more.length;
  }

  private void reserve(int more) {
    if (content.length - size < more) {
      content = Arrays.copyOf(content, Math.max(content.length * 2, size + more));
    }
  }

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(content, size);
  }
}
