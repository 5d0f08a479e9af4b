package org.partnership.testing.hostile;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people, tools and attackers send. */
final class HostileValues {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LONG = "x".repeat(10_001);

  /** For ids and parameters. */
  static final List<String> TEXTS =
      List.of(
          " ",
          "-1",
          "0",
          "99999999999999999999",
          "1e400",
          "NaN",
          "true",
          "null",
          "nonsense",
          "((((",
          "[a-",
          "\\",
          "*",
          "$where",
          "{\"$ne\":1}",
          "' OR 1=1 --",
          "2026-02-30",
          "+999999999-12-31",
          "\u0000",
          "a\u202eb",
          "\ud83d\ude00",
          "\u0623\u0644\u0641",
          "..",
          "%",
          "x".repeat(2_000));

  static final List<String> HEADERS =
      List.of(
          "",
          " ",
          "nonsense",
          "\"",
          "W/\"",
          "\"-1\"",
          "\"99999999999999999999\"",
          "*,*",
          ";",
          "x;q=2",
          "x".repeat(300));

  static final List<String> CONTENT_TYPES =
      List.of(
          "application/xml",
          "text/plain",
          "application/json;charset=utf-16",
          "application/json;charset=nonsense",
          "multipart/form-data",
          "multipart/form-data;boundary=x",
          "application/x-www-form-urlencoded",
          "nonsense",
          "/");

  static final List<String> BODIES =
      List.of(
          "",
          " ",
          "{",
          "[",
          "]",
          "null",
          "true",
          "5",
          "\"text\"",
          "[]",
          "[null]",
          "{}",
          "{\"nonsense\":1}",
          "{\"reason\":\"a\",\"reason\":\"b\"}",
          "{\"__proto__\":{}}",
          "{\"reason\":1e999999999}",
          "{\"reason\":NaN}",
          "{\"reason\":\"\\ud800\"}",
          "\ufeff{}",
          "{} {}",
          "{/*comment*/}",
          "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
          "[".repeat(5_000),
          "{\"reason\":\"" + "x".repeat(2_000_000) + "\"}");

  /** For values inside a body that has its form otherwise. */
  static final List<JsonNode> NODES =
      List.of(
          JSON.readTree("null"),
          JSON.readTree("{}"),
          JSON.readTree("[]"),
          JSON.readTree("[null]"),
          JSON.readTree("{\"$ne\":1}"),
          JSON.readTree("true"),
          JSON.readTree("-1"),
          JSON.readTree("0"),
          JSON.readTree("0.123456789012345678901234567890"),
          JSON.readTree("99999999999999999999999999"),
          JSON.readTree("1e400"),
          text(""),
          text("  "),
          text("nonsense"),
          text("-1.5"),
          text("1e400"),
          text("2026-02-30"),
          text("+999999999-12-31"),
          text("-999999999-01-01T00:00:00Z"),
          text("a\u0000b"),
          text("a\u202eb"),
          text("\ud83d\ude00"),
          text("$a.b"),
          text(LONG),
          repeated());

  private HostileValues() {}

  private static JsonNode text(String text) {
    return JSON.getNodeFactory().stringNode(text);
  }

  private static JsonNode repeated() {
    var array = JSON.createArrayNode();
    for (int i = 0; i < 10_000; i++) {
      array.add("x");
    }
    return array;
  }
}
