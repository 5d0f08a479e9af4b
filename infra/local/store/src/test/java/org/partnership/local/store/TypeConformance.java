package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** The types of values survive being stored, and compare as MongoDB compares them. */
public interface TypeConformance extends ConformanceDatabase {

  @Test
  default void every_type_is_read_back_as_it_was() {
    Document document =
        new Document("_id", new ObjectId())
            .append("text", "Ünïcödé ✓ 😀")
            .append("int", 1)
            .append("long", Long.MAX_VALUE)
            .append("double", 0.1)
            .append("decimal", Decimal128.parse("1234567890.123456789012345678"))
            .append("negative", Decimal128.parse("-0.01"))
            .append("bool", true)
            .append("nothing", null)
            .append("date", Date.from(Instant.parse("2024-02-29T12:34:56.789Z")))
            .append("before1970", new Date(-1))
            .append("binary", new Binary(new byte[] {0, 1, -1}))
            .append("uuid", new Binary((byte) 4, new byte[16]))
            .append("regex", new BsonRegularExpression("^a", "i"))
            .append("timestamp", new BsonTimestamp(5, 7))
            .append("list", Arrays.asList(1, null, "x", List.of(), new Document()))
            .append("empty", new Document());
    MongoCollection<Document> things = collection();
    things.insertOne(document);
    assertThat(things.find().first()).isEqualTo(document);
  }

  @Test
  default void decimals_compare_by_value() {
    MongoCollection<Document> things = collection();
    things.createIndex(Indexes.ascending("amount"));
    List<String> amounts = List.of("-1", "0", "1", "1.00000000000000000001", "9.5", "10", "100");
    for (int i = amounts.size() - 1; i >= 0; i--) {
      things.insertOne(new Document("_id", i).append("amount", Decimal128.parse(amounts.get(i))));
    }
    List<Integer> ids = new ArrayList<>();
    things.find().sort(Sorts.ascending("amount")).forEach(d -> ids.add(d.getInteger("_id")));
    assertThat(ids).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(things.countDocuments(Filters.gt("amount", 9))).isEqualTo(3);
    assertThat(things.countDocuments(Filters.eq("amount", Decimal128.parse("9.50")))).isEqualTo(1);
  }

  @Test
  default void dates_are_found_by_range() {
    MongoCollection<Document> things = collection();
    things.createIndex(Indexes.ascending("at"));
    for (int day = 1; day <= 9; day++) {
      things.insertOne(new Document("_id", day).append("at", day(day)));
    }
    assertThat(
            things.countDocuments(Filters.and(Filters.gte("at", day(3)), Filters.lt("at", day(6)))))
        .isEqualTo(3);
    assertThat(things.find().sort(Sorts.descending("at")).first()).containsEntry("_id", 9);
  }

  private static Date day(int day) {
    return Date.from(Instant.parse("2024-05-0" + day + "T00:00:00Z"));
  }

  @Test
  default void binary_and_uuid_values_serve_as_ids() {
    MongoCollection<Document> things = collection();
    BsonBinary id =
        new BsonBinary(
            (byte) 4, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    things.insertOne(new Document("_id", id));
    assertThat(things.countDocuments(Filters.eq("_id", id))).isEqualTo(1);
    Document compound = new Document("caller", "c").append("key", "k");
    things.insertOne(new Document("_id", compound));
    assertThat(things.countDocuments(Filters.eq("_id", compound))).isEqualTo(1);
    assertThat(refusal(() -> things.insertOne(new Document("_id", compound)))).isEqualTo(11000);
  }

  @Test
  default void texts_compare_by_their_bytes() {
    MongoCollection<Document> things = collection();
    for (String id : List.of("b", "B", "a", "Z", "ä", "", "aa")) {
      things.insertOne(new Document("_id", id));
    }
    List<String> ids = new ArrayList<>();
    things.find().sort(Sorts.ascending("_id")).forEach(d -> ids.add(d.getString("_id")));
    assertThat(ids).containsExactly("", "B", "Z", "a", "aa", "b", "ä");
  }
}
