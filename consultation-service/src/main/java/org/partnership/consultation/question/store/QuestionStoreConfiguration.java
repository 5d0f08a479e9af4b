package org.partnership.consultation.question.store;

import java.util.List;
import org.partnership.consultation.question.domain.Question;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A question is an aggregate of its own; its events travel under the space. */
@Configuration(proxyBeanMethods = false)
class QuestionStoreConfiguration {

  static final AggregateType<Question> QUESTION =
      new AggregateType<>(
          "question",
          "questions",
          Question.class,
          Question::office,
          (id, question) -> question.consultationId(),
          List.of(IndexSpec.on("state.consultationId", "updatedAt")));

  @Bean
  AggregateStore<Question> questionStore(AggregateStores stores) {
    return stores.of(QUESTION);
  }
}
