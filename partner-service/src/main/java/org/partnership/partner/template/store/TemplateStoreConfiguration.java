package org.partnership.partner.template.store;

import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.partner.template.domain.TemplateSeries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One aggregate per kind of assessment, the kind is the id. */
@Configuration(proxyBeanMethods = false)
class TemplateStoreConfiguration {

  @Bean
  AggregateStore<TemplateSeries> templateStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "assessment-template", "assessment_templates", TemplateSeries.class, series -> null));
  }
}
