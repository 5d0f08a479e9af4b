package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SortKeyTest {

  private static Decimal128 decimal(String value) {
    return new Decimal128(new BigDecimal(value));
  }

  @Test
  void values_are_ordered_as_mongodb_orders_them() {
    List<Object> ordered =
        Arrays.asList(
            MinKey.getInstance(),
            SortKey.EMPTY_ARRAY,
            null,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Long.MIN_VALUE,
            -1.5,
            -1,
            0,
            decimal("0.1"),
            1,
            decimal("1.00000000000000000001"),
            1.5,
            9_007_199_254_740_992L,
            9_007_199_254_740_993L,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE,
            1e19,
            Double.POSITIVE_INFINITY,
            "",
            "\u0000",
            "a",
            "a\u0000",
            "a\u0000b",
            "aa",
            "b",
            "é",
            "😀",
            new Document(),
            new Document("a", 1),
            new Document("a", 1).append("b", 0),
            new Document("a", 2),
            new Document("b", 1),
            new Document("a", "text sorts behind numbers"),
            List.of(1),
            List.of(1, 0),
            List.of(2),
            new BinData(new byte[] {1}),
            new BinData(new byte[] {0, 0}),
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            UUID.fromString("ffffffff-0000-0000-0000-000000000001"),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000001"),
            false,
            true,
            Instant.ofEpochMilli(-1),
            Instant.EPOCH,
            Instant.parse("2024-01-01T00:00:00Z"),
            MaxKey.getInstance());
    for (int i = 1; i < ordered.size(); i++) {
      assertThat(compare(ordered.get(i - 1), ordered.get(i), true))
          .as("%s before %s", ordered.get(i - 1), ordered.get(i))
          .isNegative();
      assertThat(compare(ordered.get(i - 1), ordered.get(i), false))
          .as("descending, %s behind %s", ordered.get(i - 1), ordered.get(i))
          .isPositive();
    }
  }

  private static int compare(Object one, Object other, boolean ascending) {
    return Arrays.compareUnsigned(
        new SortKey().append(one, ascending).append("id", true).toBytes(),
        new SortKey().append(other, ascending).append("id", true).toBytes());
  }

  @Test
  void the_same_number_has_one_key_whatever_its_type() {
    assertThat(SortKey.of(5)).isEqualTo(SortKey.of(5L)).isEqualTo(SortKey.of(5.0));
    assertThat(SortKey.of(5)).isEqualTo(SortKey.of(decimal("5.00")));
    assertThat(SortKey.of(0.0)).isEqualTo(SortKey.of(-0.0));
    assertThat(SortKey.of(0.1)).isNotEqualTo(SortKey.of(decimal("0.1")));
  }

  @Test
  void joined_keys_compare_field_by_field() {
    byte[] shortThenLarge = new SortKey().append("a", true).append(9, true).toBytes();
    byte[] longThenSmall = new SortKey().append("ab", true).append(1, true).toBytes();
    assertThat(Arrays.compareUnsigned(shortThenLarge, longThenSmall)).isNegative();
    byte[] descending = new SortKey().append("a", false).append(1, true).toBytes();
    byte[] descendingLonger = new SortKey().append("ab", false).append(1, true).toBytes();
    assertThat(Arrays.compareUnsigned(descendingLonger, descending)).isNegative();
  }

  @Test
  void what_follows_a_prefix_is_the_next_key_not_beginning_with_it() {
    assertThat(SortKey.after(new byte[] {1, 2})).containsExactly(1, 3);
    assertThat(SortKey.after(new byte[] {1, -1})).containsExactly(2);
    assertThat(SortKey.after(new byte[] {-1})).isNull();
  }
}
