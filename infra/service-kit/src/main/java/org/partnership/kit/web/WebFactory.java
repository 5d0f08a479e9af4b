package org.partnership.kit.web;

import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.partnership.kit.config.PlatformProperties;
import org.partnership.kit.observe.Correlation;
import org.partnership.kit.observe.Traces;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.security.PermissionTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Builds the web conventions. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, DeadLetterController.class, ErrorPage.class})
public class WebFactory {

  /** Languages of the platform's own words. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar"));

  /** After Spring Security's chain: bodies are read only for callers that are known. */
  private static final int AFTER_SECURITY = 10;

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages", "kit-messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.ENGLISH);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(LANGUAGES);
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }

  @Bean
  Texts texts(MessageSource messageSource) {
    return new Texts(messageSource);
  }

  @Bean
  Problems problems(Texts texts, LocaleResolver localeResolver, JsonMapper json) {
    return new Problems(texts, localeResolver, json);
  }

  @Bean
  MergePatch mergePatch(JsonMapper json, Validator validator) {
    return new MergePatch(json, validator);
  }

  @Bean
  IdempotencyRecords idempotencyRecords(MongoTemplate mongo, Clock clock) {
    return new IdempotencyRecords(mongo, clock);
  }

  @Bean
  FilterRegistrationBean<Correlation> correlationFilter() {
    FilterRegistrationBean<Correlation> filter = new FilterRegistrationBean<>(new Correlation());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
      PlatformProperties properties, Problems problems) {
    FilterRegistrationBean<BodyLimitFilter> filter =
        new FilterRegistrationBean<>(new BodyLimitFilter(properties.bodyMaxBytes(), problems));
    filter.setOrder(AFTER_SECURITY);
    return filter;
  }

  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      IdempotencyRecords records, Problems problems, PlatformProperties properties) {
    FilterRegistrationBean<IdempotencyFilter> filter =
        new FilterRegistrationBean<>(
            new IdempotencyFilter(records, problems, properties.uploadMaxBytes()));
    filter.setOrder(AFTER_SECURITY + 1);
    return filter;
  }

  /** What Spring Security's firewall turns away: dots and percent signs in paths. */
  @Bean
  RequestRejectedHandler requestRejectedHandler(Problems problems) {
    return (request, response, e) ->
        problems.write(
            Refusal.of(Refusal.Kind.MALFORMED, Reason.plain("request-rejected")),
            request,
            response);
  }

  /** Unordered, so after Boot’s own, whose reports it replaces. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheServer(Problems problems) {
    return factory ->
        factory.addContextCustomizers(context -> RefusedByServer.install(context, problems));
  }

  @Bean
  OpenApiOfPermissions openApiOfPermissions(
      PermissionTable table, @Value("${spring.application.name}") String name) {
    return new OpenApiOfPermissions(table, name);
  }

  @Bean
  WebMvcConfigurer kitMvc(Clock clock, Traces traces, PermissionTable table) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new KitArguments(clock, traces));
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RoleCheck(table)).addPathPatterns("/api/**");
        registry.addInterceptor(new PlainParameters()).addPathPatterns("/api/**");
      }
    };
  }
}
