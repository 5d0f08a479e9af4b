package org.partnership.consultation.comment.store;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnership.consultation.comment.domain.CommentStatus;
import org.partnership.consultation.comment.domain.Reaction;
import org.partnership.consultation.question.application.AnswerCounts;
import org.partnership.kit.store.Numbers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Counts of comments and reactions, always computed from what is kept. */
@Component
public class CommentFigures implements AnswerCounts {

  private final MongoTemplate mongo;

  CommentFigures(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Map<String, Counts> of(Collection<String> questionIds) {
    Map<String, Counts> counts = new HashMap<>();
    for (Document group :
        groups(
            "comments",
            Filters.in("state.questionId", questionIds),
            "$state.questionId",
            "$state.status")) {
      Document key = key(group);
      long count = Numbers.longOf(group, "n");
      boolean hidden = CommentStatus.HIDDEN.name().equals(key.getString("value"));
      counts.merge(
          key.getString("of"),
          hidden ? new Counts(0, count) : new Counts(count, 0),
          (a, b) -> new Counts(a.visible() + b.visible(), a.hidden() + b.hidden()));
    }
    return counts;
  }

  /** How many reactions of each kind, by comment; those without any are left out. */
  public Map<String, Map<Reaction.Kind, Long>> reactions(Collection<String> commentIds) {
    Map<String, Map<Reaction.Kind, Long>> counts = new HashMap<>();
    for (Document group :
        groups(
            "reactions",
            Filters.and(Filters.in("state.commentId", commentIds), Filters.exists("state.kind")),
            "$state.commentId",
            "$state.kind")) {
      Document key = key(group);
      counts
          .computeIfAbsent(key.getString("of"), comment -> new EnumMap<>(Reaction.Kind.class))
          .put(Reaction.Kind.valueOf(key.getString("value")), Numbers.longOf(group, "n"));
    }
    return counts;
  }

  private Iterable<Document> groups(String collection, Bson filter, String of, String value) {
    return mongo
        .getCollection(collection)
        .aggregate(
            List.of(
                Aggregates.match(filter),
                Aggregates.group(
                    new Document("of", of).append("value", value), Accumulators.sum("n", 1L))));
  }

  private static Document key(Document group) {
    return Objects.requireNonNull(group.get("_id", Document.class));
  }
}
