package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The stages of aggregations that reporting uses. */
public interface AggregationConformance extends ConformanceDatabase {

  private List<Document> aggregate(String... stages) {
    MongoCollection<Document> things =
        collectionOf(
            "{_id: 1, office: 'KEN', kind: 'PCA', amount: 10, at: 1, lines: [{c: 'x', n: 1}, {c: 'y', n: 2}]}",
            "{_id: 2, office: 'KEN', kind: 'SSFA', amount: 20, at: 2, lines: []}",
            "{_id: 3, office: 'PER', kind: 'PCA', amount: 5, at: 3, lines: [{c: 'x', n: 4}]}",
            "{_id: 4, office: 'PER', kind: 'PCA', amount: 1, at: 4}");
    return things
        .aggregate(Stream.of(stages).map(Document::parse).toList())
        .into(new ArrayList<>());
  }

  private static Document d(String json) {
    return Document.parse(json);
  }

  @Test
  default void match_group_with_sum_max_min_and_count_then_sort() {
    assertThat(
            aggregate(
                "{$match: {kind: 'PCA'}}",
                "{$group: {_id: '$office', total: {$sum: '$amount'}, most: {$max: '$amount'},"
                    + " least: {$min: '$amount'}, count: {$sum: 1}}}",
                "{$sort: {_id: 1}}"))
        .containsExactly(
            d("{_id: 'KEN', total: 10, most: 10, least: 10, count: 1}"),
            d("{_id: 'PER', total: 6, most: 5, least: 1, count: 2}"));
  }

  @Test
  default void group_by_several_fields() {
    assertThat(
            aggregate(
                "{$group: {_id: {office: '$office', kind: '$kind'}, n: {$sum: 1}}}",
                "{$sort: {'_id.office': 1, '_id.kind': 1}}"))
        .containsExactly(
            d("{_id: {office: 'KEN', kind: 'PCA'}, n: 1}"),
            d("{_id: {office: 'KEN', kind: 'SSFA'}, n: 1}"),
            d("{_id: {office: 'PER', kind: 'PCA'}, n: 2}"));
  }

  @Test
  default void the_newest_version_known_by_a_time() {
    assertThat(
            aggregate(
                "{$match: {at: {$lte: 3}}}",
                "{$sort: {office: 1, at: 1}}",
                "{$group: {_id: '$office', kind: {$last: '$kind'}, first: {$first: '$at'}}}",
                "{$sort: {_id: 1}}"))
        .containsExactly(
            d("{_id: 'KEN', kind: 'SSFA', first: 1}"), d("{_id: 'PER', kind: 'PCA', first: 3}"));
  }

  @Test
  default void unwind_gives_one_document_per_element() {
    assertThat(
            aggregate(
                "{$unwind: '$lines'}",
                "{$group: {_id: '$lines.c', n: {$sum: '$lines.n'}}}",
                "{$sort: {_id: 1}}"))
        .containsExactly(d("{_id: 'x', n: 5}"), d("{_id: 'y', n: 2}"));
  }

  @Test
  default void project_sort_skip_and_limit() {
    assertThat(
            aggregate(
                "{$sort: {amount: -1}}",
                "{$skip: 1}",
                "{$limit: 2}",
                "{$project: {_id: 0, office: 1, value: '$amount'}}"))
        .containsExactly(d("{office: 'KEN', value: 10}"), d("{office: 'PER', value: 5}"));
  }

  @Test
  default void count_and_nothing_found() {
    assertThat(aggregate("{$match: {office: 'KEN'}}", "{$count: 'n'}"))
        .containsExactly(d("{n: 2}"));
    assertThat(aggregate("{$match: {office: 'XXX'}}", "{$count: 'n'}")).isEmpty();
    assertThat(collection().aggregate(List.of(d("{$match: {}}")))).isEmpty();
  }

  @Test
  default void results_come_in_batches() {
    MongoCollection<Document> things = collection();
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      documents.add(new Document("_id", i));
    }
    things.insertMany(documents);
    assertThat(
            things
                .aggregate(List.of(d("{$sort: {_id: -1}}")))
                .batchSize(50)
                .into(new ArrayList<>()))
        .hasSize(500)
        .extracting(document -> document.getInteger("_id"))
        .isSortedAccordingTo((a, b) -> b - a);
  }
}
