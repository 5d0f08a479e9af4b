package org.partnership.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnership.kit.event.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published contracts, for producers and consumers alike. */
public final class Contracts {

  private static final List<String> PUBLISHERS =
      List.of("partner-service", "agreement-service", "consultation-service", "reporting-service");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private Contracts() {}

  /** Fails unless the event's data keeps to the contract of its type. */
  public static void check(Event event) {
    check(event.type(), event.data());
  }

  /** Fails unless data keeps to the contract of a type. */
  public static void check(String type, JsonNode data) {
    Schema schema = SCHEMAS.computeIfAbsent(type, t -> REGISTRY.getSchema(read(t, ".schema.json")));
    List<Error> errors = schema.validate(data);
    if (!errors.isEmpty()) {
      throw new AssertionError(type + " breaks its contract: " + errors + " in " + data);
    }
  }

  /** The example of a type: {@code attributes} and {@code data}. */
  public static JsonNode example(String type) {
    return read(type, ".example.json");
  }

  private static JsonNode read(String type, String suffix) {
    for (String publisher : PUBLISHERS) {
      String path = "/contracts/" + publisher + "/" + type + suffix;
      try (InputStream in = Contracts.class.getResourceAsStream(path)) {
        if (in != null) {
          return JsonMapper.shared().readTree(in.readAllBytes());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new AssertionError("no contract for " + type);
  }
}
