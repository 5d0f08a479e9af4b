package org.partnership.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.testing.Api;

/** That faults are found: a service that has one of each, asked. */
class HostileInputTest {

  private static final String PROBLEM = "{\"code\":\"malformed\",\"correlationId\":\"c\"}";
  private static final String DESCRIPTION =
      """
      {"paths": {"/api/things/{id}": {
        "get": {"parameters": [{"name": "from", "in": "query"}]},
        "patch": {"requestBody": {"content": {"application/json": {"schema": {}}}}}},
       "/api/things": {
        "post": {"requestBody": {"content": {"application/json": {"schema":
          {"$ref": "#/components/schemas/Thing"}}}}}}},
       "components": {"schemas": {"Thing": {"type": "object", "properties": {
         "name": {"type": "string"}, "amounts": {"type": "array", "items": {"type": "integer"}}}}}}}
      """;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  /** What the service does wrong; the identity of a good one. */
  private volatile UnaryOperator<Reply> fault = UnaryOperator.identity();

  private record Reply(HttpExchange to, String asked, int status, String type, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v3/api-docs", to -> send(new Reply(to, "", 200, "", DESCRIPTION)));
    server.createContext("/api", this::refuse);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.close();
  }

  private void refuse(HttpExchange to) throws IOException {
    String body = new String(to.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String asked = to.getRequestMethod() + " " + to.getRequestURI() + " " + body;
    send(fault.apply(new Reply(to, asked, 400, "application/problem+json", PROBLEM)));
  }

  private static void send(Reply reply) throws IOException {
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    reply.to().getResponseHeaders().set("Content-Type", reply.type());
    reply.to().sendResponseHeaders(reply.status(), bytes.length);
    reply.to().getResponseBody().write(bytes);
    reply.to().close();
  }

  private HostileInput.Report run() {
    Api api = Api.at("http://localhost:" + server.getAddress().getPort());
    return new HostileInput(api, Map.of("/api/things/{id}", "7")).run();
  }

  @Test
  void a_service_that_refuses_everything_well_has_no_findings() {
    HostileInput.Report report = run();

    assertThat(report.findings()).isEmpty();
    assertThat(report.operations()).isEqualTo(3);
    assertThat(report.judged()).isEqualTo(3);
    assertThat(report.asked()).isGreaterThan(300);
  }

  @Test
  void a_fault_in_one_field_of_a_creation_is_found() {
    fault =
        r ->
            r.asked().startsWith("POST") && r.asked().contains("\"amounts\":[{\"$ne\"")
                ? new Reply(r.to(), r.asked(), 500, r.type(), r.body())
                : r;

    assertThat(run().findings()).singleElement().asString().contains("POST /api/things", "5xx");
  }

  @Test
  void a_fault_in_a_change_that_has_no_form_of_its_own_is_found() {
    fault =
        r ->
            r.asked().startsWith("PATCH /api/things/7") && r.asked().contains("\"name\":-1")
                ? new Reply(r.to(), r.asked(), 500, r.type(), r.body())
                : r;

    assertThat(run().findings()).isNotEmpty().allMatch(f -> f.startsWith("PATCH /api/things/7"));
  }

  @Test
  void a_parameter_that_breaks_a_read_is_found() {
    fault =
        r ->
            r.asked().contains("from=%2B999999999")
                ? new Reply(r.to(), r.asked(), 500, r.type(), r.body())
                : r;

    assertThat(run().findings()).isNotEmpty().allMatch(f -> f.contains("?from="));
  }

  @Test
  void a_refusal_that_is_no_problem_or_speaks_like_a_library_is_found() {
    fault = r -> new Reply(r.to(), r.asked(), 400, "text/html", "Whitelabel");
    assertThat(run().findings()).allMatch(f -> f.endsWith("not a problem")).isNotEmpty();

    fault = r -> new Reply(r.to(), r.asked(), 400, r.type(), "{\"code\":\"x\"}");
    assertThat(run().findings()).allMatch(f -> f.endsWith("correlation id")).isNotEmpty();

    fault =
        r ->
            new Reply(
                r.to(), r.asked(), 400, r.type(), PROBLEM.replace("malformed", "java.lang.X"));
    assertThat(run().findings()).allMatch(f -> f.endsWith("library's words")).isNotEmpty();
  }
}
