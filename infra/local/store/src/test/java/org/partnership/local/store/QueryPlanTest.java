package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Clock;
import java.util.List;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryPlanTest {

  private final StoreBackend backend =
      new StoreBackend(StoreFile.open(null, failure -> {}), Clock.systemUTC());

  private StoreCollection things;

  @BeforeEach
  void declare_indexes() {
    run("{insert: 'things', documents: [{_id: 1, tags: ['a'], rows: [{kind: 'k'}]}]}");
    run(
        """
        {createIndexes: 'things', indexes: [
          {name: 'office-at', key: {office: 1, at: -1}},
          {name: 'office', key: {office: 1}},
          {name: 'name', key: {name: 1}},
          {name: 'tags', key: {tags: 1}},
          {name: 'rows', key: {'rows.kind': 1}},
          {name: 'sparse', key: {score: 1}, sparse: true},
          {name: 'partial', key: {mail: 1}, partialFilterExpression: {open: true}}]}
        """);
    things = (StoreCollection) backend.resolveDatabase("plans").resolveCollection("things", true);
  }

  private void run(String command) {
    assertThat(backend.run(new EmbeddedChannel(), "plans", document(command)))
        .containsEntry("ok", 1.0)
        .doesNotContainKey("writeErrors");
  }

  private static Document document(String json) {
    RawBsonDocument raw = RawBsonDocument.parse(json);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(raw.getByteBuffer().asNIO()));
  }

  private QueryPlan plan(String filter, String sort) {
    return plan(filter, sort, 0);
  }

  private QueryPlan plan(String filter, String sort, long wanted) {
    return QueryPlan.of(things, document(filter), document(sort), wanted);
  }

  private String access(String filter, String sort) {
    return access(plan(filter, sort));
  }

  private static String access(QueryPlan plan) {
    return switch (plan.access()) {
      case Access.ById byId -> "by " + byId.ids().size() + " id";
      case Access.Scan scan -> scan.readsAll() ? "all" : "range of ids";
      case Access.Union union -> "union of " + union.branches().size();
      case IndexAccess index -> index.index().getName() + " narrowing by " + index.narrowsBy();
    };
  }

  private String access(String filter) {
    return access(filter, "{}");
  }

  @Test
  void a_filter_that_names_the_id_is_served_by_it() {
    assertThat(access("{_id: 5}")).isEqualTo("by 1 id");
    assertThat(access("{_id: 5, version: 3}")).isEqualTo("by 1 id");
    assertThat(access("{$and: [{version: 3}, {$and: [{_id: {$eq: 5}}]}]}")).isEqualTo("by 1 id");
    assertThat(access("{_id: {$in: [1, 2, 2, 3]}, office: 'O'}")).isEqualTo("by 3 id");
    assertThat(access("{_id: 5, office: 'O'}", "{at: 1}")).isEqualTo("by 1 id");
    assertThat(access("{_id: {$gt: 5}}")).isEqualTo("range of ids");
    assertThat(access("{_id: {$regex: '^subject#'}}")).isEqualTo("range of ids");
  }

  @Test
  void equality_ranges_prefixes_and_membership_are_served_by_the_index_that_narrows_most() {
    assertThat(access("{office: 'O'}")).contains("narrowing by 2");
    assertThat(access("{office: 'O', at: {$gt: 5}}")).isEqualTo("office-at narrowing by 3");
    assertThat(access("{office: {$in: ['O', 'P']}, at: 3}")).isEqualTo("office-at narrowing by 4");
    assertThat(access("{office: 'O', _id: {$gt: 7}}")).isEqualTo("office narrowing by 3");
    assertThat(access("{name: {$regex: '^abc'}}")).isEqualTo("name narrowing by 1");
    assertThat(access("{tags: 'a'}")).isEqualTo("tags narrowing by 2");
    assertThat(access("{tags: {$in: ['a', {$regularExpression: {pattern: '^b', options: ''}}]}}"))
        .isEqualTo("tags narrowing by 1");
    assertThat(access("{rows: {$elemMatch: {kind: 'k', n: 1}}}")).isEqualTo("rows narrowing by 2");
    assertThat(access("{at: 5}")).isEqualTo("all");
    assertThat(access("{name: {$ne: 'x'}}")).isEqualTo("all");
  }

  @Test
  void sparse_and_partial_indexes_serve_only_what_they_hold() {
    assertThat(access("{score: {$gt: 1}}")).isEqualTo("sparse narrowing by 1");
    assertThat(access("{score: null}")).isEqualTo("all");
    assertThat(access("{}", "{score: 1}")).isEqualTo("all");
    assertThat(access("{mail: 'm'}")).isEqualTo("all");
    assertThat(access("{mail: 'm', open: true}")).isEqualTo("partial narrowing by 2");
    assertThat(access("{mail: 'm', open: {$in: [true, false]}}")).isEqualTo("all");
  }

  @Test
  void alternatives_are_served_if_each_is() {
    assertThat(access("{$or: [{office: 'O'}, {name: 'n'}, {_id: 1}]}")).isEqualTo("union of 3");
    assertThat(access("{$or: [{office: 'O'}, {at: 1}]}")).isEqualTo("all");
  }

  @Test
  void an_order_that_fits_the_index_needs_no_sorting() {
    assertThat(sorted("{office: 'O'}", "{at: -1}")).isTrue();
    assertThat(sorted("{office: 'O'}", "{at: 1}")).as("backwards").isTrue();
    assertThat(sorted("{office: 'O'}", "{office: 1, at: -1}")).isTrue();
    assertThat(sorted("{office: 'O', at: {$lt: 9}}", "{at: -1}")).isTrue();
    assertThat(sorted("{office: 'O'}", "{_id: 1}")).isTrue();
    assertThat(sorted("{}", "{name: 1}")).isTrue();
    assertThat(sorted("{}", "{name: 1, _id: 1}")).isTrue();
    assertThat(sorted("{}", "{_id: -1}")).isTrue();
    assertThat(sorted("{}", "{office: 1, at: 1}")).as("directions differ").isFalse();
    assertThat(sorted("{office: {$in: ['O', 'P']}}", "{at: -1}")).as("side by side").isTrue();
    assertThat(sorted("{office: {$in: ['O', 'P']}}", "{at: -1, _id: 1}")).isTrue();
    assertThat(sorted("{office: {$in: ['O', 'P']}}", "{office: 1, at: -1}")).isTrue();
    assertThat(sorted("{office: {$in: ['O', 'P']}}", "{office: -1, at: -1}")).isFalse();
    assertThat(sorted("{}", "{tags: 1}")).as("an array").isFalse();
  }

  @Test
  void a_later_page_begins_in_the_index_where_the_page_before_ended() {
    QueryPlan page =
        plan(
            "{name: {$gte: 'm'}, $or: [{name: {$gt: 'm'}}, {name: 'm', _id: {$gt: 7}}]}",
            "{name: 1, _id: 1}",
            21);
    assertThat(access(page)).isEqualTo("name narrowing by 1");
    assertThat(page.access().follows(document("{name: 1, _id: 1}"))).isTrue();
  }

  private boolean sorted(String filter, String sort) {
    return plan(filter, sort).access().follows(document(sort));
  }

  @Test
  void an_order_behind_one_element_of_an_array_needs_no_sorting() {
    run("{createIndexes: 'things', indexes: [{name: 'tags-name', key: {tags: 1, name: 1}}]}");
    assertThat(sorted("{tags: 'a'}", "{name: 1}")).isTrue();
    assertThat(sorted("{tags: 'a'}", "{name: -1, _id: -1}")).isTrue();
    assertThat(sorted("{tags: {$in: ['a', 'b']}}", "{name: 1}")).isTrue();
    assertThat(sorted("{tags: 'a'}", "{tags: 1}")).as("by the smallest tag, not a").isFalse();
    assertThat(sorted("{}", "{tags: 1, name: 1}")).isFalse();
  }

  @Test
  void the_index_that_leaves_least_to_read_is_chosen_by_what_it_holds() {
    for (int i = 10; i < 2_010; i++) {
      run(
          "{insert: 'things', documents: [{_id: %d, office: 'O%d', at: %d, name: 'n%04d'}]}"
              .formatted(i, i % 2, i, i));
    }
    assertThat(access("{office: 'O1', name: {$regex: '^n000'}}")).startsWith("name");
    assertThat(access("{office: 'O1', name: {$gt: 'n'}}")).startsWith("office");
    assertThat(access(plan("{office: 'O1'}", "{name: 1}", 20)))
        .as("half of all match: in order, 40 are read and not 1,000")
        .startsWith("name");
    assertThat(access(plan("{office: 'O1'}", "{name: 1}", 0))).startsWith("office");
    assertThat(access(plan("{office: 'O1', at: {$lt: 30}}", "{name: 1}", 20)))
        .as("ten match")
        .startsWith("office-at");
  }

  @Test
  void an_aggregation_begins_with_the_plan_of_its_match_and_sort() {
    PipelineStart start =
        PipelineStart.of(
            List.of(
                document("{$match: {office: 'O'}}"),
                document("{$sort: {at: -1}}"),
                document("{$limit: 3}"),
                document("{$count: 'n'}")));
    assertThat(start.filter()).isEqualTo(document("{office: 'O'}"));
    assertThat(start.sort()).isEqualTo(document("{at: -1}"));
    assertThat(start.limit()).isEqualTo(3);
    assertThat(start.rest()).hasSize(1);
  }
}
