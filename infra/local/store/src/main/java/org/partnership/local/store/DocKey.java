package org.partnership.local.store;

import java.util.Arrays;

/** Where a document is stored: its {@code _id} as a {@link SortKey}. */
final class DocKey {

  private final byte[] bytes;

  DocKey(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DocKey that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
