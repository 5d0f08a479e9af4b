package org.partnership.partner.call.store;

import java.util.List;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.partnership.partner.call.domain.Application;
import org.partnership.partner.call.domain.Call;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls, and applications that travel under their call. */
@Configuration(proxyBeanMethods = false)
class CallStoreConfiguration {

  @Bean
  AggregateStore<Call> callStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "call",
            "calls",
            Call.class,
            Call::office,
            IndexSpec.on("createdAt"),
            IndexSpec.on("state.office"),
            IndexSpec.on("state.status")));
  }

  @Bean
  AggregateStore<Application> applicationStore(AggregateStores stores) {
    return stores.of(
        new AggregateType<>(
            "application",
            "call_applications",
            Application.class,
            Application::office,
            (id, application) -> application.callId(),
            List.of(
                IndexSpec.unique("one-application", "state.onePerPartner"),
                IndexSpec.on("state.callId"),
                IndexSpec.on("state.partnerId"))));
  }
}
