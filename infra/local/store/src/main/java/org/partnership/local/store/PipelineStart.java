package org.partnership.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an aggregation that a find serves, with its indexes and without reading all: a
 * match, then a sort, then a limit, each if there is one.
 *
 * @param limit 0 for all
 * @param rest the stages that follow
 */
record PipelineStart(Document filter, @Nullable Document sort, long limit, List<Document> rest) {

  static PipelineStart of(List<Document> pipeline) {
    List<Document> rest = pipeline;
    Document filter = new Document();
    if (first(rest, "$match") instanceof Document match) {
      filter = match;
      rest = rest.subList(1, rest.size());
    }
    Document sort = null;
    if (first(rest, "$sort") instanceof Document wanted) {
      sort = wanted;
      rest = rest.subList(1, rest.size());
    }
    long limit = 0;
    if (first(rest, "$limit") instanceof Number wanted && wanted.longValue() > 0) {
      limit = wanted.longValue();
      rest = rest.subList(1, rest.size());
    }
    return new PipelineStart(filter, sort, limit, rest);
  }

  private static @Nullable Object first(List<Document> stages, String name) {
    return stages.isEmpty() ? null : stages.getFirst().get(name);
  }

  Stream<Document> open(StoreCollection collection) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            collection.find(filter, sort, 0, limit), Spliterator.ORDERED),
        false);
  }
}
