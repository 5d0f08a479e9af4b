package org.partnership.gateway.docs;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The browsable page of the API at {@code /docs}: everything it needs comes from this jar. */
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

  @Bean
  RouterFunction<ServerResponse> docsPage() {
    return RouterFunctions.route()
        .GET("/", request -> ServerResponse.temporaryRedirect(URI.create("/docs")).build())
        .GET(
            "/docs",
            request ->
                ServerResponse.ok()
                    .contentType(MediaType.TEXT_HTML)
                    .bodyValue(new ClassPathResource("docs/page.html")))
        .build();
  }
}
