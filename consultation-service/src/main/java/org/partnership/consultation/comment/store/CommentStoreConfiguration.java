package org.partnership.consultation.comment.store;

import java.util.List;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.Reaction;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every comment and every reaction is an aggregate of its own, so that a crowd does not queue up on
 * one document; events travel under the space.
 */
@Configuration(proxyBeanMethods = false)
class CommentStoreConfiguration {

  static final AggregateType<Comment> COMMENT =
      new AggregateType<>(
          "comment",
          "comments",
          Comment.class,
          Comment::office,
          (id, comment) -> comment.consultationId(),
          List.of(
              IndexSpec.on("state.questionId", "state.path"),
              IndexSpec.on("state.consultationId", "updatedAt"),
              IndexSpec.on("state.questionId", "state.status"),
              IndexSpec.on("state.author.personId", "state.status"),
              IndexSpec.on("state.parentAuthorId", "createdAt")));

  static final AggregateType<Reaction> REACTION =
      new AggregateType<>(
          "reaction",
          "reactions",
          Reaction.class,
          reaction -> null,
          (id, reaction) -> reaction.consultationId(),
          List.of(IndexSpec.on("state.commentId")));

  @Bean
  AggregateStore<Comment> commentStore(AggregateStores stores) {
    return stores.of(COMMENT);
  }

  @Bean
  AggregateStore<Reaction> reactionStore(AggregateStores stores) {
    return stores.of(REACTION);
  }
}
