package org.partnership.gateway.docs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** What the page at {@code /docs} needs, all of it from this jar. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration implements WebFluxConfigurer {

  private final DocsProperties properties;

  DocsConfiguration(DocsProperties properties) {
    this.properties = properties;
  }

  /**
   * @param swaggerUiVersion folder of Swagger UI within its jar; set by the build
   */
  @ConfigurationProperties("gateway.docs")
  record DocsProperties(String swaggerUiVersion) {}

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/docs/**")
        .addResourceLocations(
            "classpath:/docs/",
            "classpath:/META-INF/resources/webjars/swagger-ui/"
                + properties.swaggerUiVersion()
                + "/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
  }
}
