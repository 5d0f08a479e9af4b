package org.partnership.gateway;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Four made-up services and an identity provider, and how the gateway finds them. */
final class Platform {

  static final List<String> SERVICES = List.of("agreement", "consultation", "partner", "reporting");

  final FakeIssuer issuer = new FakeIssuer();
  final FakeService identity = new FakeService("identity");
  private final Map<String, FakeService> services = new TreeMap<>();

  Platform() {
    SERVICES.forEach(name -> services.put(name, new FakeService(name)));
  }

  FakeService service(String name) {
    FakeService service = services.get(name);
    if (service == null) {
      throw new IllegalArgumentException(name);
    }
    return service;
  }

  void register(DynamicPropertyRegistry properties) {
    services.forEach(
        (name, service) -> properties.add("gateway.services." + name + ".uris", service::uri));
    properties.add("gateway.identity-uri", identity::uri);
    properties.add("gateway.identity-paths", () -> "oauth2,.well-known,login");
    properties.add("gateway.token.issuer", () -> FakeIssuer.ISSUER);
    properties.add("gateway.token.jwk-set-uri", issuer::jwkSetUri);
  }
}
