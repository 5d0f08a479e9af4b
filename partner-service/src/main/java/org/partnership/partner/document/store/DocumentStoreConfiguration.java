package org.partnership.partner.document.store;

import java.util.List;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.partnership.partner.document.domain.PartnerDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents travel under their partner. */
@Configuration(proxyBeanMethods = false)
class DocumentStoreConfiguration {

  @Bean
  AggregateStore<PartnerDocument> documentStore(AggregateStores stores) {
    return stores.of(
        new AggregateType<>(
            "partner-document",
            "partner_documents",
            PartnerDocument.class,
            PartnerDocument::office,
            (id, document) -> document.partnerId(),
            List.of(IndexSpec.on("state.partnerId"))));
  }
}
