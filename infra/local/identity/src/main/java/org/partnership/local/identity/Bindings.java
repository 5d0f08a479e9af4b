package org.partnership.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which registered partner each demonstration partner's people act for. Partners get their ids when
 * they are registered, so whoever registers them says it here; kept in {@code bindings.json}.
 */
@Component
class Bindings {

  private final Path file;
  private final JsonMapper json;
  private volatile Map<String, UUID> partners;

  Bindings(IdentityProperties properties, JsonMapper json) {
    this.file = properties.data().resolve("bindings.json");
    this.json = json;
    this.partners = read();
  }

  /** The partner bound, or an id that no partner has, with which one sees nothing. */
  UUID partnerOf(String binding) {
    UUID bound = partners.get(binding);
    return bound == null ? Account.stableId("unbound/" + binding) : bound;
  }

  Map<String, UUID> all() {
    return partners;
  }

  synchronized void bind(String binding, UUID partner) {
    Map<String, UUID> changed = new TreeMap<>(partners);
    changed.put(binding, partner);
    try {
      Files.createDirectories(file.getParent());
      Path written = file.resolveSibling("bindings.json.new");
      Files.writeString(written, json.writeValueAsString(changed));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
    partners = Map.copyOf(changed);
  }

  private Map<String, UUID> read() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    return Map.copyOf(json.readValue(file, new TypeReference<Map<String, UUID>>() {}));
  }
}
