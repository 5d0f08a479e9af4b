package org.partnership.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.gateway.route.RouteProperties.Service;
import org.partnership.gateway.route.Target.Pace;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class RouteTableTest {

  private final RouteTable asShipped = new RouteTable(shipped());

  private static RouteProperties shipped() {
    StandardEnvironment environment = new StandardEnvironment();
    try {
      new YamlPropertySourceLoader()
          .load("shipped", new ClassPathResource("application.yml"))
          .forEach(environment.getPropertySources()::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment).bind("gateway", RouteProperties.class).get();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(resources = "/api-paths.csv")
  void every_path_of_the_API_has_its_service(String path, String service) {
    assertThat(asShipped.find(path, false))
        .isNotNull()
        .extracting(Target::service)
        .isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/",
        "/api/tasks",
        "/api/nothing",
        "/api/jobs",
        "/api/jobs/",
        "/api/jobs/nobody/7",
        "/api/%70artners",
        "/api/partnersx",
        "/apix/partners",
        "/API/partners",
        "/actuator/health",
        "/local/users",
        "/oauth2/token"
      })
  void what_is_no_service_s_goes_to_none(String path) {
    assertThat(asShipped.find(path, false)).isNull();
  }

  @Test
  void the_identity_provider_is_reachable_only_where_it_is_configured() {
    Map<String, Service> services = shipped().services();
    RouteTable local =
        new RouteTable(
            new RouteProperties(
                services, URI.create("http://localhost:9000"), Set.of("oauth2", "login")));

    assertThat(local.find("/oauth2/token", false))
        .isNotNull()
        .extracting(Target::service)
        .isEqualTo(Target.IDENTITY);
    assertThat(local.find("/login", false)).isNotNull();
    assertThat(local.find("/local/users", false)).isNull();
  }

  @Test
  void only_resources_that_stream_are_freed_from_time_limits() {
    assertThat(asShipped.find("/api/events", true))
        .isNotNull()
        .extracting(Target::pace)
        .isEqualTo(Pace.STREAM);
    assertThat(asShipped.find("/api/partners", true))
        .isNotNull()
        .extracting(Target::pace)
        .isEqualTo(Pace.NORMAL);
    assertThat(asShipped.find("/api/events", false))
        .isNotNull()
        .extracting(Target::pace)
        .isEqualTo(Pace.NORMAL);
    assertThat(asShipped.find("/api/exports/partners.csv", false))
        .isNotNull()
        .extracting(Target::pace)
        .isEqualTo(Pace.SLOW);
  }

  @Test
  void a_resource_given_to_two_services_is_refused_at_start() {
    Service one =
        new Service(
            List.of(URI.create("http://one")),
            Set.of("one"),
            Set.of("things"),
            Set.of(),
            Set.of(),
            Set.of());
    Service two =
        new Service(
            List.of(URI.create("http://two")),
            Set.of("two"),
            Set.of("things"),
            Set.of(),
            Set.of(),
            Set.of());

    assertThatThrownBy(
            () ->
                new RouteTable(new RouteProperties(Map.of("one", one, "two", two), null, Set.of())))
        .hasMessageContaining("things");
  }
}
