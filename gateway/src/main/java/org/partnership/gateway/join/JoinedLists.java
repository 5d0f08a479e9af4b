package org.partnership.gateway.join;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.join.JoinCursor.Place;
import org.partnership.gateway.join.ListMerge.Merged;
import org.partnership.gateway.join.ListMerge.Page;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What waits for a caller, and what a caller is told, from all services in one list: {@code {items,
 * nextCursor, missing}}, where {@code missing} names the services that could not be asked.
 */
@RestController
final class JoinedLists {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;
  private static final String LIMIT = "limit";
  private static final String CURSOR = "cursor";

  private final Peers peers;
  private final JsonMapper json;

  JoinedLists(Peers peers, JsonMapper json) {
    this.peers = peers;
    this.json = json;
  }

  @GetMapping({"/api/tasks", "/api/notifications"})
  Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange) {
    MultiValueMap<String, String> asked = exchange.getRequest().getQueryParams();
    int limit = limit(asked.getFirst(LIMIT));
    String cursor = asked.getFirst(CURSOR);
    JoinCursor from =
        cursor == null ? JoinCursor.start(peers.names()) : JoinCursor.decode(cursor, json);
    List<String> names = peers.names().stream().filter(from.places()::containsKey).toList();
    String path = exchange.getRequest().getPath().value();
    return peers
        .ask(
            names,
            HttpMethod.GET,
            name -> path + query(asked, from.places().get(name), limit),
            null,
            exchange)
        .map(answers -> join(answers, from, limit));
  }

  private ResponseEntity<byte[]> join(List<PeerAnswer> answers, JoinCursor from, int limit) {
    List<Page> pages = new ArrayList<>();
    List<PeerAnswer> missing = new ArrayList<>();
    for (PeerAnswer answer : answers) {
      Page page = answer.isGood() ? page(answer, from) : null;
      if (page != null) {
        pages.add(page);
      } else if (!answer.isAbsent()) {
        missing.add(answer);
      }
    }
    if (pages.isEmpty() && !missing.isEmpty()) {
      return JoinRefusals.of(missing);
    }
    Merged merged = ListMerge.merge(pages, limit);
    Map<String, Place> next = merged.next().places();
    // who is away now may be back for the next page
    missing.forEach(answer -> next.put(answer.service(), placeOf(answer, from)));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
        .body(json.writeValueAsBytes(body(merged, missing)));
  }

  private ObjectNode body(Merged merged, List<PeerAnswer> missing) {
    ObjectNode body = json.createObjectNode();
    ArrayNode items = body.putArray("items");
    for (ListMerge.Item item : merged.items()) {
      if (item.content() instanceof ObjectNode object && !object.has("service")) {
        object.put("service", item.service());
      }
      items.add(item.content());
    }
    boolean more = !merged.next().places().isEmpty() && !merged.items().isEmpty();
    body.put("nextCursor", more ? merged.next().encode(json) : null);
    ArrayNode names = body.putArray("missing");
    missing.forEach(answer -> names.add(answer.service()));
    return body;
  }

  private @Nullable Page page(PeerAnswer answer, JoinCursor from) {
    try {
      JsonNode body = json.readTree(answer.body());
      if (!(body.path("items") instanceof ArrayNode items)) {
        return null;
      }
      Place at = placeOf(answer, from);
      JsonNode next = body.path("nextCursor");
      List<JsonNode> fresh =
          StreamSupport.stream(items.spliterator(), false).skip(at.taken()).toList();
      return new Page(answer.service(), fresh, at, next.isString() ? next.asString() : null);
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private static Place placeOf(PeerAnswer answer, JoinCursor from) {
    Place place = from.places().get(answer.service());
    return place == null ? new Place(null, 0) : place;
  }

  private static int limit(@Nullable String asked) {
    if (asked == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(asked);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // refused below
    }
    throw new ProblemException(Fault.MALFORMED_REQUEST);
  }

  private static String query(
      MultiValueMap<String, String> asked, @Nullable Place place, int limit) {
    int taken = place == null ? 0 : place.taken();
    StringBuilder query = new StringBuilder("?limit=").append(limit + taken);
    if (place != null && place.cursor() != null) {
      query.append("&cursor=").append(encoded(place.cursor()));
    }
    asked.forEach(
        (name, values) -> {
          if (!name.equals(LIMIT) && !name.equals(CURSOR)) {
            values.forEach(
                value ->
                    query
                        .append('&')
                        .append(encoded(name))
                        .append('=')
                        .append(value == null ? "" : encoded(value)));
          }
        });
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
