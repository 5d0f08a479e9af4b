package org.partnership.agreement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** partner-service and the issuer of tokens, as far as this service asks them. */
public final class FakePartnerService implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Map<String, Map<String, Object>> standings = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile boolean away;
  private volatile String token = "token-1";

  /** Starts at a free port. */
  public FakePartnerService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/oauth2/token", this::token);
    server.createContext("/api/partners/", this::standing);
    server.start();
  }

  public String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Every partner is fit again, and it answers. */
  public void reset() {
    standings.clear();
    asked.clear();
    away = false;
  }

  /** This partner is not fit, by a rule. */
  public void unfit(String partnerId, String rule, String fact) {
    standings.put(
        partnerId,
        Map.of(
            "fit",
            false,
            "reasons",
            List.of(Map.of("rule", rule, "code", "c", "fact", fact, "remedy", "Settle it.")),
            "partnerSeq",
            0,
            "checkedAt",
            Instant.now().toString()));
  }

  /** This partner is fit, and its register is at this event. */
  public void fitAt(String partnerId, long partnerSeq) {
    standings.put(
        partnerId,
        Map.of(
            "fit",
            true,
            "reasons",
            List.of(),
            "partnerSeq",
            partnerSeq,
            "checkedAt",
            Instant.now().toString()));
  }

  /** Nobody has registered this partner. */
  public void unknown(String partnerId) {
    standings.put(partnerId, Map.of());
  }

  /** Whether it answers at all. */
  public void away(boolean gone) {
    away = gone;
  }

  /** Tokens given so far are good no more. */
  public void revokeTokens() {
    token = token + "x";
  }

  /** Requests for standings, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void token(HttpExchange exchange) throws IOException {
    String credentials = exchange.getRequestHeaders().getFirst("Authorization");
    boolean good = credentials != null && credentials.startsWith("Basic ");
    answer(
        exchange,
        good ? 200 : 401,
        Map.of("access_token", token, "token_type", "Bearer", "expires_in", 3600));
  }

  private void standing(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    String id = exchange.getRequestURI().getPath().split("/")[3];
    Map<String, Object> standing =
        standings.getOrDefault(
            id,
            Map.of(
                "fit",
                true,
                "reasons",
                List.of(),
                "partnerSeq",
                0,
                "checkedAt",
                Instant.now().toString()));
    if (away) {
      answer(exchange, 503, Map.of());
    } else if (!("Bearer " + token)
        .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, Map.of());
    } else if (standing.isEmpty()) {
      answer(exchange, 404, Map.of());
    } else {
      answer(exchange, 200, standing);
    }
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
