package org.partnership.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The route table as it is configured ({@code gateway.services}, {@code gateway.identity-uri}).
 *
 * @param services by the name used in problems, metrics and breakers
 * @param identityUri where the local identity provider listens; without it (everywhere but in
 *     profile {@code local}) nothing of it is exposed
 * @param identityPaths first path segments that go to the identity provider
 */
@ConfigurationProperties("gateway")
@Validated
public record RouteProperties(
    @NotEmpty Map<String, @Valid Service> services,
    @Nullable URI identityUri,
    @DefaultValue Set<String> identityPaths) {

  /**
   * @param uris where its instances are: scheme, host and port of each
   * @param aliases names of this service in {@code /api/jobs/{service}} and {@code
   *     /api/dead-letters/{service}}
   * @param resources what it serves: first segments after {@code /api/}
   * @param uploads resources that take files, and so larger bodies
   * @param slow resources that may take long to answer
   * @param streams resources that stream where the caller accepts {@code text/event-stream}
   */
  public record Service(
      @NotEmpty List<@NotNull URI> uris,
      @NotEmpty Set<String> aliases,
      @NotEmpty Set<String> resources,
      @DefaultValue Set<String> uploads,
      @DefaultValue Set<String> slow,
      @DefaultValue Set<String> streams) {}
}
