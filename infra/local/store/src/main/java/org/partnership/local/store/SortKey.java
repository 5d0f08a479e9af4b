package org.partnership.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose unsigned order is MongoDB's order of values, so that a sorted map of bytes
 * serves equality, ranges, prefixes and sorting. Numbers of all types share one order; each encoded
 * value ends by itself, so keys of several values are simply joined. A descending value is in order
 * only if another value follows it, which the document's own key always does.
 */
final class SortKey {

  /** Stands for an array without elements, which MongoDB sorts before null. */
  static final Object EMPTY_ARRAY = new Object();

  /** Up to here every long is a double. */
  private static final long MAX_EXACT_LONG = 1L << 53;

  private static final int DECIMAL_RESIDUAL_BELOW = 0x7F;
  private static final int EXACT = 0x80;
  private static final int DECIMAL_RESIDUAL_ABOVE = 0x81;

  private final Bytes out = new Bytes();

  /** The key of one value, ascending. */
  static byte[] of(@Nullable Object value) {
    return new SortKey().append(value, true).toBytes();
  }

  /** The beginning of the keys of all strings that begin with the text. */
  static byte[] ofTextPrefix(String text) {
    byte[] key = of(text);
    return Arrays.copyOf(key, key.length - 1);
  }

  SortKey append(@Nullable Object value, boolean ascending) {
    if (ascending) {
      write(value);
    } else {
      byte[] bytes = of(value);
      invert(bytes);
      out.writeBytes(bytes);
    }
    return this;
  }

  SortKey append(byte[] encoded) {
    out.writeBytes(encoded);
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  static void invert(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
  }

  /** Whether the key begins with the prefix. */
  static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** The smallest key above everything that begins with the prefix, or null if there is none. */
  static byte @Nullable [] after(byte[] prefix) {
    for (int i = prefix.length - 1; i >= 0; i--) {
      if (prefix[i] != (byte) 0xFF) {
        byte[] next = Arrays.copyOf(prefix, i + 1);
        next[i]++;
        return next;
      }
    }
    return null;
  }

  private void write(@Nullable Object value) {
    ValueClass valueClass = ValueClass.of(value);
    out.write(valueClass.tag());
    writeBody(valueClass, value);
  }

  private void writeBody(ValueClass valueClass, @Nullable Object value) {
    switch (valueClass) {
      case MIN_KEY, EMPTY_ARRAY, NULL, MAX_KEY -> {}
      case NUMBER -> writeNumber((Number) notNull(value));
      case STRING -> writeText((String) notNull(value));
      case DOCUMENT -> writeDocument((Map<?, ?>) notNull(value));
      case ARRAY -> {
        for (Object element : (Collection<?>) notNull(value)) {
          write(element);
        }
        out.write(0);
      }
      case BINARY -> writeBinary(notNull(value));
      case OBJECT_ID -> out.writeBytes(((ObjectId) notNull(value)).toByteArray());
      case BOOLEAN -> out.write((Boolean) notNull(value) ? 1 : 0);
      case DATE -> writeLong(((Instant) notNull(value)).toEpochMilli() ^ Long.MIN_VALUE);
      case TIMESTAMP -> writeLong(((BsonTimestamp) notNull(value)).getValue());
      case REGEX -> {
        BsonRegularExpression regex = (BsonRegularExpression) notNull(value);
        writeText(regex.getPattern());
        writeText(regex.getOptions() == null ? "" : regex.getOptions());
      }
      case CODE -> writeText(((BsonJavaScript) notNull(value)).getCode());
    }
  }

  private static Object notNull(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("null is a class of its own");
    }
    return value;
  }

  private void writeDocument(Map<?, ?> document) {
    document.forEach(
        (name, value) -> {
          ValueClass valueClass = ValueClass.of(value);
          out.write(valueClass.tag());
          writeText((String) name);
          writeBody(valueClass, value);
        });
    out.write(0);
  }

  private void writeText(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.write(b);
      if (b == 0) {
        out.write(0xFF);
      }
    }
    out.write(0);
  }

  /** By length, then subtype, then bytes, as MongoDB does. */
  private void writeBinary(Object value) {
    byte[] data;
    int subtype;
    switch (value) {
      case BinData binary -> {
        data = binary.getData();
        subtype = 0;
      }
      case UUID uuid -> {
        data = uuidBytes(uuid);
        subtype = 4;
      }
      case LegacyUUID legacy -> {
        data = uuidBytes(legacy.getUuid());
        subtype = 3;
      }
      default -> throw new IllegalArgumentException("not binary: " + value.getClass());
    }
    writeInt(data.length);
    out.write(subtype);
    out.writeBytes(data);
  }

  private static byte[] uuidBytes(UUID uuid) {
    return java.nio.ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  /**
   * The nearest double first, then what it lacks of the exact value (longs beyond 2^53, decimals),
   * so that numbers of different types compare by value.
   */
  private void writeNumber(Number number) {
    double nearest = number.doubleValue();
    writeDouble(nearest);
    BigDecimal residual = residual(number, nearest);
    if (residual.signum() == 0) {
      out.write(EXACT);
    } else {
      out.write(residual.signum() < 0 ? DECIMAL_RESIDUAL_BELOW : DECIMAL_RESIDUAL_ABOVE);
      writeDouble(residual.doubleValue());
    }
  }

  private static BigDecimal residual(Number number, double nearest) {
    if (!Double.isFinite(nearest)) {
      return BigDecimal.ZERO;
    }
    BigDecimal exact;
    if (number instanceof Long whole && Math.abs(whole) > MAX_EXACT_LONG) {
      exact = BigDecimal.valueOf(whole);
    } else if (number instanceof Decimal128 decimal) {
      exact = decimal.toBigDecimal();
    } else {
      return BigDecimal.ZERO;
    }
    return exact.subtract(new BigDecimal(nearest));
  }

  private void writeDouble(double value) {
    if (Double.isNaN(value)) {
      writeLong(0);
      return;
    }
    long bits = Double.doubleToRawLongBits(value + 0.0);
    writeLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
  }

  private void writeLong(long value) {
    writeInt((int) (value >>> 32));
    writeInt((int) value);
  }

  private void writeInt(int value) {
    out.write(value >>> 24);
    out.write(value >>> 16);
    out.write(value >>> 8);
    out.write(value);
  }

  /** MongoDB's classes of values in their order; comparisons never cross a class. */
  enum ValueClass {
    MIN_KEY,
    EMPTY_ARRAY,
    NULL,
    NUMBER,
    STRING,
    DOCUMENT,
    ARRAY,
    BINARY,
    OBJECT_ID,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    REGEX,
    CODE,
    MAX_KEY;

    /** The first byte of every key of this class; never 0 nor 255. */
    int tag() {
      return 0x10 + ordinal() * 4;
    }

    static ValueClass of(@Nullable Object value) {
      return switch (value) {
        case null -> NULL;
        case Missing missing -> NULL;
        case Number number -> NUMBER;
        case String text -> STRING;
        case Map<?, ?> document -> DOCUMENT;
        case Collection<?> array -> ARRAY;
        case Instant date -> DATE;
        case Boolean bool -> BOOLEAN;
        case UUID uuid -> BINARY;
        case BinData binary -> BINARY;
        case LegacyUUID legacy -> BINARY;
        case ObjectId id -> OBJECT_ID;
        case BsonTimestamp timestamp -> TIMESTAMP;
        case BsonRegularExpression regex -> REGEX;
        case BsonJavaScript code -> CODE;
        case MinKey min -> MIN_KEY;
        case MaxKey max -> MAX_KEY;
        default -> {
          if (value == SortKey.EMPTY_ARRAY) {
            yield EMPTY_ARRAY;
          }
          throw new IllegalArgumentException("no place in the order for " + value.getClass());
        }
      };
    }
  }
}
