package org.partnership.agreement.programme.store;

import java.util.List;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where programme documents are kept; their events travel under their agreement. */
@Configuration(proxyBeanMethods = false)
class ProgrammeStoreConfiguration {

  @Bean
  AggregateStore<ProgrammeDocument> programmeDocumentStore(AggregateStores stores) {
    return stores.of(
        new AggregateType<>(
            "programme-document",
            "programme_documents",
            ProgrammeDocument.class,
            ProgrammeDocument::office,
            (id, document) -> document.agreementId(),
            List.of(
                IndexSpec.on(ProgrammeFilters.AGREEMENT, "createdAt"),
                IndexSpec.on(ProgrammeFilters.STATUS, "state.content.startDate"),
                IndexSpec.on(ProgrammeFilters.STATUS, "state.content.endDate"),
                IndexSpec.on(ProgrammeFilters.STATUS, ProgrammeFilters.OFFICE, "updatedAt"),
                IndexSpec.on(ProgrammeFilters.REVISION, ProgrammeFilters.OFFICE, "updatedAt"))));
  }
}
