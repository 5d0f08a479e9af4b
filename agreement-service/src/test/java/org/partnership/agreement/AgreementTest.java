package org.partnership.agreement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.partnership.testing.PlatformTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The service as it runs, with a partner-service that says what the test wants; all such tests
 * share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PlatformTest
@Import({AgreementTest.Configuration.class, Desk.class, Days.class})
public @interface AgreementTest {

  /** What stands around the service. */
  @TestConfiguration(proxyBeanMethods = false)
  class Configuration {

    @Bean
    FakePartnerService partnerService() {
      return new FakePartnerService();
    }

    @Bean
    DynamicPropertyRegistrar partnerServiceAddress(FakePartnerService partnerService) {
      return properties -> {
        properties.add("agreement.partner-service.uri", partnerService::uri);
        properties.add(
            "agreement.partner-service.token-uri", () -> partnerService.uri() + "/oauth2/token");
        properties.add("agreement.partner-service.client-secret", () -> "secret");
      };
    }
  }
}
