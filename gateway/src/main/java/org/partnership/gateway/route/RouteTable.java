package org.partnership.gateway.route;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.route.RouteProperties.Service;
import org.partnership.gateway.route.Target.Pace;
import org.springframework.stereotype.Component;

/**
 * Finds the target of a path by its first segment after {@code /api/} in one look-up, however many
 * routes there are. {@code /api/jobs} and {@code /api/dead-letters} exist at every service: there
 * the next segment names the service.
 */
@Component
public final class RouteTable {

  private static final String API = "/api/";
  private static final Set<String> SHARED = Set.of("jobs", "dead-letters");

  private final Map<String, List<URI>> services = new TreeMap<>();
  private final Map<String, Target> byResource = new HashMap<>();
  private final Map<String, Target> streams = new HashMap<>();
  private final Map<String, Map<String, Target>> shared = new HashMap<>();
  private final Map<String, Target> identity = new HashMap<>();
  private final @Nullable URI identityUri;

  RouteTable(RouteProperties properties) {
    properties.services().forEach(this::add);
    this.identityUri = properties.identityUri();
    if (identityUri != null) {
      for (String segment : properties.identityPaths()) {
        String pattern = "/" + segment + "/**";
        identity.put(segment, new Target(Target.IDENTITY, pattern, Pace.NORMAL, false));
      }
    }
  }

  /** The names of the platform's services; not the identity provider. */
  public Set<String> services() {
    return services.keySet();
  }

  /** Where the instances of a service are: scheme, host and port of each. */
  public List<URI> addressesOf(String service) {
    List<URI> addresses =
        service.equals(Target.IDENTITY) && identityUri != null
            ? List.of(identityUri)
            : services.get(service);
    if (addresses == null) {
      throw new IllegalArgumentException("no such service: " + service);
    }
    return addresses;
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
    services.put(name, List.copyOf(service.uris()));
    for (String resource : service.resources()) {
      Pace pace = service.slow().contains(resource) ? Pace.SLOW : Pace.NORMAL;
      boolean upload = service.uploads().contains(resource);
      String pattern = API + resource + "/**";
      addOnce(byResource, resource, new Target(name, pattern, pace, upload));
      if (service.streams().contains(resource)) {
        streams.put(resource, new Target(name, pattern, Pace.STREAM, false));
      }
    }
    for (String resource : SHARED) {
      Map<String, Target> perService = shared.computeIfAbsent(resource, unset -> new HashMap<>());
      String pattern = API + resource + "/" + name + "/**";
      Target target = new Target(name, pattern, Pace.NORMAL, false);
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
}
