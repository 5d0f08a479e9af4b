package org.partnership.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.route.RouteProperties.Service;
import org.partnership.gateway.route.Target.Pace;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.stereotype.Component;

/**
 * Finds the target of a path by its first segment after {@code /api/} in one look-up, however many
 * routes there are. {@code /api/jobs} and {@code /api/dead-letters} exist at every service: there
 * the next segment names the service.
 */
@Component
public final class RouteTable {

  private static final String API = "/api/";
  private static final Duration STREAM_BEGINS_WITHIN = Duration.ofSeconds(10);
  private static final Set<String> SHARED = Set.of("jobs", "dead-letters");

  private final Map<String, URI> services = new TreeMap<>();
  private final Map<String, Target> byResource = new HashMap<>();
  private final Map<String, Target> streams = new HashMap<>();
  private final Map<String, Map<String, Target>> shared = new HashMap<>();
  private final Map<String, Target> identity = new HashMap<>();

  RouteTable(RouteProperties properties) {
    properties.services().forEach(this::add);
    URI identityUri = properties.identityUri();
    if (identityUri != null) {
      for (String segment : properties.identityPaths()) {
        String pattern = "/" + segment + "/**";
        identity.put(segment, target(Target.IDENTITY, identityUri, pattern, Pace.NORMAL, false));
      }
    }
  }

  /** The platform's services and where they are; not the identity provider. */
  public Map<String, URI> services() {
    return services;
  }

  /** Whether {@code /segment} belongs to an identity provider behind this gateway. */
  public boolean isIdentity(String firstSegment) {
    return identity.containsKey(firstSegment);
  }

  /** Every target, for Spring Cloud Gateway's own views. */
  Collection<Target> all() {
    return Stream.of(List.of(byResource, streams, identity), shared.values())
        .flatMap(Collection::stream)
        .flatMap(targets -> targets.values().stream())
        .distinct()
        .toList();
  }

  /**
   * @param rawPath the path as sent; an encoded form of a name is another name, and not found
   * @param wantsStream whether the caller accepts server-sent events
   */
  public @Nullable Target find(String rawPath, boolean wantsStream) {
    if (!rawPath.startsWith(API)) {
      return identity.isEmpty() ? null : identity.get(segment(rawPath, 1));
    }
    String resource = segment(rawPath, API.length());
    if (wantsStream) {
      Target stream = streams.get(resource);
      if (stream != null) {
        return stream;
      }
    }
    Target target = byResource.get(resource);
    if (target != null) {
      return target;
    }
    Map<String, Target> perService = shared.get(resource);
    int next = API.length() + resource.length() + 1;
    return perService == null || next >= rawPath.length()
        ? null
        : perService.get(segment(rawPath, next));
  }

  private static String segment(String path, int start) {
    int end = path.indexOf('/', start);
    return end < 0 ? path.substring(Math.min(start, path.length())) : path.substring(start, end);
  }

  private void add(String name, Service service) {
    services.put(name, service.uri());
    for (String resource : service.resources()) {
      Pace pace = service.slow().contains(resource) ? Pace.SLOW : Pace.NORMAL;
      boolean upload = service.uploads().contains(resource);
      String pattern = API + resource + "/**";
      addOnce(byResource, resource, target(name, service.uri(), pattern, pace, upload));
      if (service.streams().contains(resource)) {
        streams.put(resource, target(name, service.uri(), pattern, Pace.STREAM, false));
      }
    }
    for (String resource : SHARED) {
      Map<String, Target> perService = shared.computeIfAbsent(resource, unset -> new HashMap<>());
      String pattern = API + resource + "/" + name + "/**";
      Target target = target(name, service.uri(), pattern, Pace.NORMAL, false);
      service.aliases().forEach(alias -> addOnce(perService, alias, target));
    }
  }

  private static void addOnce(Map<String, Target> targets, String key, Target target) {
    Target other = targets.put(key, target);
    if (other != null) {
      throw new IllegalStateException(
          key + " is routed to both " + other.service() + " and " + target.service());
    }
  }

  private static Target target(String service, URI uri, String pattern, Pace pace, boolean upload) {
    String base = uri.getScheme() + "://" + uri.getRawAuthority();
    Route.AsyncBuilder route =
        Route.async()
            .id(service + ":" + pattern + (pace == Pace.STREAM ? ":stream" : ""))
            .uri(uri)
            .predicate(exchange -> Target.of(exchange) != null);
    if (pace == Pace.STREAM) {
      // a stream may be silent for long, yet it begins at once
      route.metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, STREAM_BEGINS_WITHIN.toMillis());
    }
    return new Target(service, pattern, pace, upload, base, route.build());
  }
}
